CREATE TABLE "point_base" (
	"source" text NOT NULL,
	"source_id" bigint NOT NULL,
	"line" smallint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"day" date NOT NULL,
	"pieces" integer NOT NULL,
	"net" bigint NOT NULL,
	CONSTRAINT "point_base_source_id_source_line_pk" PRIMARY KEY("source_id","source","line")
);
--> statement-breakpoint
CREATE TABLE "point_rule" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "point_rule_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "point_rule_list" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_rule_use" (
	"rule_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "point_rule_use_rule_id_outlet_id_pk" PRIMARY KEY("rule_id","outlet_id")
);
--> statement-breakpoint
CREATE TABLE "point_rule_version" (
	"rule_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "point_rule_version_rule_id_version_pk" PRIMARY KEY("rule_id","version")
);
--> statement-breakpoint
CREATE TABLE "point_tier_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_tier_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"was" text,
	"becomes" text,
	"value" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "point_account" ADD COLUMN "tier" text;--> statement-breakpoint
ALTER TABLE "point_account" ADD COLUMN "tier_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "point_account" ADD COLUMN "tier_checked" date;--> statement-breakpoint
ALTER TABLE "point_base" ADD CONSTRAINT "point_base_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_base" ADD CONSTRAINT "point_base_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_use" ADD CONSTRAINT "point_rule_use_rule_id_point_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."point_rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_version" ADD CONSTRAINT "point_rule_version_rule_id_point_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."point_rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_version" ADD CONSTRAINT "point_rule_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_tier_change" ADD CONSTRAINT "point_tier_change_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_base_of_outlet" ON "point_base" USING btree ("outlet_id","day");--> statement-breakpoint
CREATE INDEX "tier_change_of_outlet" ON "point_tier_change" USING btree ("outlet_id","id");--> statement-breakpoint
CREATE INDEX "point_entry_of_goal" ON "point_entry" USING btree ("outlet_id","rule_id") WHERE source = 'goal';--> statement-breakpoint
INSERT INTO "point_rule_list" DEFAULT VALUES;--> statement-breakpoint
CREATE TRIGGER "point_tier_change_insert_only" BEFORE UPDATE OR DELETE ON "point_tier_change" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "point_check_insert_only" BEFORE UPDATE OR DELETE ON "point_check" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE FUNCTION galla_point_rule_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
    OR (NEW.rule_id, NEW.version, NEW.body, NEW.published_at) IS DISTINCT FROM (OLD.rule_id, OLD.version, OLD.body, OLD.published_at) THEN
    RAISE EXCEPTION 'a published rule stays as it is';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "point_rule_version_stays" BEFORE UPDATE OR DELETE ON "point_rule_version" FOR EACH ROW EXECUTE FUNCTION galla_point_rule_stays();
