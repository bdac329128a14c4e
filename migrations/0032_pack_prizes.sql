CREATE TABLE "pack_code_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pack_code_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code_id" bigint NOT NULL,
	"state" text NOT NULL,
	"payout_id" bigint,
	"by" bigint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "pack_code_to_pay";--> statement-breakpoint
ALTER TABLE "pack_code" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "pack_code" ADD COLUMN "payout_id" bigint;--> statement-breakpoint
ALTER TABLE "pack_code" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pack_code_event" ADD CONSTRAINT "pack_code_event_code_id_pack_code_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."pack_code"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_code_event" ADD CONSTRAINT "pack_code_event_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pack_code_event_of" ON "pack_code_event" USING btree ("code_id","id");--> statement-breakpoint
CREATE INDEX "pack_code_of_payout" ON "pack_code" USING btree ("payout_id") WHERE payout_id is not null;--> statement-breakpoint
CREATE INDEX "pack_code_to_pay" ON "pack_code" USING btree ("id") WHERE state = 'requested';--> statement-breakpoint
UPDATE "pack_code" SET "changed_at" = coalesce("listed_at", "redeemed_at"), "state" = CASE WHEN "listed_at" IS NOT NULL THEN 'paid' WHEN "pay_to" IS NOT NULL THEN 'requested' ELSE 'won' END WHERE "amount" > 0;
