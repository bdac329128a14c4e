CREATE TABLE "payout" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payout_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"made_by" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "redemption" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redemption_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"reward_id" bigint NOT NULL,
	"key" text NOT NULL,
	"by" bigint NOT NULL,
	"points" bigint NOT NULL,
	"worth" bigint NOT NULL,
	"counts_as_benefit" boolean NOT NULL,
	"state" text NOT NULL,
	"entry_id" bigint NOT NULL,
	"credit_id" bigint,
	"pay_to" text,
	"payout_id" bigint,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "redemption_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "redemption_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redemption_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"redemption_id" bigint NOT NULL,
	"state" text NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "reward" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reward_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_hi" text,
	"name_hinglish" text,
	"points" bigint NOT NULL,
	"worth" bigint NOT NULL,
	"stock" integer,
	"counts_as_benefit" boolean NOT NULL,
	"classes" text[],
	"regions" text[],
	"beats" text[],
	"distributors" text[],
	"outlets" text[],
	"tiers" text[],
	"segments" text[],
	"from_day" date,
	"until_day" date,
	CONSTRAINT "reward_code_unique" UNIQUE("code"),
	CONSTRAINT "reward_kind" CHECK (kind in ('voucher', 'gift', 'credit_note', 'upi')),
	CONSTRAINT "reward_price" CHECK (points > 0 and worth >= 0),
	CONSTRAINT "reward_stock" CHECK (stock >= 0)
);
--> statement-breakpoint
CREATE TABLE "reward_setting" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"hundred_points" bigint DEFAULT 1000 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voucher_code" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "voucher_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reward_id" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"expires_on" date,
	"redemption_id" bigint,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "voucher_code_hash_unique" UNIQUE("hash"),
	CONSTRAINT "voucher_code_redemptionId_unique" UNIQUE("redemption_id")
);
--> statement-breakpoint
CREATE TABLE "voucher_show" (
	"token" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"redemption_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payout" ADD CONSTRAINT "payout_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout" ADD CONSTRAINT "payout_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_reward_id_reward_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."reward"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_entry_id_point_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."point_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_credit_id_dues_entry_id_fk" FOREIGN KEY ("credit_id") REFERENCES "public"."dues_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption_event" ADD CONSTRAINT "redemption_event_redemption_id_redemption_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemption_event" ADD CONSTRAINT "redemption_event_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_code" ADD CONSTRAINT "voucher_code_reward_id_reward_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."reward"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_code" ADD CONSTRAINT "voucher_code_redemption_id_redemption_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_show" ADD CONSTRAINT "voucher_show_redemption_id_redemption_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redemption_of_outlet" ON "redemption" USING btree ("outlet_id","id");--> statement-breakpoint
CREATE INDEX "redemption_of_reward" ON "redemption" USING btree ("reward_id");--> statement-breakpoint
CREATE INDEX "redemption_open" ON "redemption" USING btree ("state","distributor_id") WHERE state in ('ordered', 'sent', 'requested');--> statement-breakpoint
CREATE INDEX "redemption_of_payout" ON "redemption" USING btree ("payout_id") WHERE payout_id is not null;--> statement-breakpoint
CREATE INDEX "redemption_event_of" ON "redemption_event" USING btree ("redemption_id","id");--> statement-breakpoint
CREATE INDEX "voucher_code_free" ON "voucher_code" USING btree ("reward_id","expires_on","id") WHERE redemption_id is null;--> statement-breakpoint
CREATE INDEX "voucher_show_of" ON "voucher_show" USING btree ("redemption_id");
--> statement-breakpoint
CREATE TRIGGER "redemption_event_insert_only" BEFORE UPDATE OR DELETE ON "redemption_event" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE FUNCTION galla_code_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.reward_id, NEW.sealed, NEW.hash, NEW.key_id) IS DISTINCT FROM (OLD.reward_id, OLD.sealed, OLD.hash, OLD.key_id)
    OR OLD.redemption_id IS NOT NULL THEN
    RAISE EXCEPTION 'a voucher code is given out once and stays as it is';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "voucher_code_stays" BEFORE UPDATE OR DELETE ON "voucher_code" FOR EACH ROW EXECUTE FUNCTION galla_code_stays();
