CREATE TABLE "pack_code_batch" (
	"scheme_id" bigint NOT NULL,
	"batch" text NOT NULL,
	"regions" text[],
	"distributors" text[],
	CONSTRAINT "pack_code_batch_scheme_id_batch_pk" PRIMARY KEY("scheme_id","batch")
);
--> statement-breakpoint
CREATE TABLE "pack_code_guard" (
	"key" text PRIMARY KEY NOT NULL,
	"misses" integer DEFAULT 0 NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "pack_code_shape" (
	"length" smallint PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pack_photo" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pack_photo_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"media" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "pack_photo_key_unique" UNIQUE("key")
);
--> statement-breakpoint
DROP INDEX "pack_code_of_chat";--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "codes_hour" integer DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "codes_day" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "codes_address" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "guesses_free" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "guess_wait" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "guesses_day" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "codes_place" text DEFAULT 'known' NOT NULL;--> statement-breakpoint
ALTER TABLE "pack_code_batch" ADD CONSTRAINT "pack_code_batch_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pack_photo_waiting" ON "pack_photo" USING btree ("received_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "pack_code_of_person" ON "pack_code" USING btree ("person_id","redeemed_at") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "pack_code_of_address" ON "pack_code" USING btree ("pay_to","changed_at") WHERE pay_to is not null;--> statement-breakpoint
CREATE INDEX "pack_code_of_chat" ON "pack_code" USING btree ("conversation_id","redeemed_at") WHERE redeemed_at is not null;