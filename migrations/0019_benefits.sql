CREATE TABLE "benefit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "benefit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"year" text NOT NULL,
	"redemption_id" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_pan" (
	"outlet_id" bigint PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "redemption" ADD COLUMN "tax" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "redemption" ADD COLUMN "deducted" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "redemption" ADD COLUMN "tax_points" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "benefit_threshold" bigint DEFAULT 2000000 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "withhold_rate" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "withhold_basis" text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE "benefit_entry" ADD CONSTRAINT "benefit_entry_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_entry" ADD CONSTRAINT "benefit_entry_redemption_id_redemption_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_pan" ADD CONSTRAINT "outlet_pan_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_pan" ADD CONSTRAINT "outlet_pan_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "benefit_of_outlet" ON "benefit_entry" USING btree ("outlet_id","year");--> statement-breakpoint
CREATE INDEX "benefit_of_year" ON "benefit_entry" USING btree ("year","id");--> statement-breakpoint
CREATE INDEX "outlet_pan_hash" ON "outlet_pan" USING btree ("hash");
--> statement-breakpoint
CREATE TRIGGER "benefit_entry_insert_only" BEFORE UPDATE OR DELETE ON "benefit_entry" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();
