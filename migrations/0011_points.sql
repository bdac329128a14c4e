CREATE TABLE "point_account" (
	"outlet_id" bigint PRIMARY KEY NOT NULL,
	"active" bigint DEFAULT 0 NOT NULL,
	"pending" bigint DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_allocation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_allocation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry_id" bigint NOT NULL,
	"lot_id" bigint NOT NULL,
	"points" bigint NOT NULL,
	CONSTRAINT "point_allocation_moves" CHECK (points <> 0)
);
--> statement-breakpoint
CREATE TABLE "point_check" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_check_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"entries" bigint NOT NULL,
	"broken" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"points" bigint NOT NULL,
	"key" text NOT NULL,
	"args_hash" "bytea" NOT NULL,
	"reverses" bigint,
	"source" text NOT NULL,
	"source_id" bigint,
	"rule_id" bigint,
	"rule_version" integer,
	"reason" jsonb NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "point_entry_key_unique" UNIQUE("key"),
	CONSTRAINT "point_entry_moves" CHECK (points <> 0)
);
--> statement-breakpoint
CREATE TABLE "point_lot" (
	"entry_id" bigint PRIMARY KEY NOT NULL,
	"outlet_id" bigint NOT NULL,
	"points" bigint NOT NULL,
	"rest" bigint NOT NULL,
	"active_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	CONSTRAINT "point_lot_rest" CHECK (rest between 0 and points)
);
--> statement-breakpoint
ALTER TABLE "point_account" ADD CONSTRAINT "point_account_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_allocation" ADD CONSTRAINT "point_allocation_entry_id_point_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."point_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_allocation" ADD CONSTRAINT "point_allocation_lot_id_point_entry_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."point_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entry" ADD CONSTRAINT "point_entry_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entry" ADD CONSTRAINT "point_entry_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_lot" ADD CONSTRAINT "point_lot_entry_id_point_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."point_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_allocation_of_entry" ON "point_allocation" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "point_allocation_of_lot" ON "point_allocation" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "point_entry_of_outlet" ON "point_entry" USING btree ("outlet_id","id");--> statement-breakpoint
CREATE INDEX "point_entry_of_source" ON "point_entry" USING btree ("source_id","source");--> statement-breakpoint
CREATE INDEX "point_entry_reversing" ON "point_entry" USING btree ("reverses") WHERE reverses is not null;--> statement-breakpoint
CREATE INDEX "point_entry_owing" ON "point_entry" USING btree ("outlet_id") WHERE kind in ('reverse', 'deduct');--> statement-breakpoint
CREATE INDEX "point_lot_open" ON "point_lot" USING btree ("outlet_id","expires_at","entry_id") WHERE rest > 0;--> statement-breakpoint
CREATE INDEX "point_lot_due" ON "point_lot" USING btree ("expires_at") WHERE rest > 0 and active_at is not null;--> statement-breakpoint
CREATE TRIGGER "point_entry_insert_only" BEFORE UPDATE OR DELETE ON "point_entry" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "point_entry_no_truncate" BEFORE TRUNCATE ON "point_entry" FOR EACH STATEMENT EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "point_allocation_insert_only" BEFORE UPDATE OR DELETE ON "point_allocation" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "point_allocation_no_truncate" BEFORE TRUNCATE ON "point_allocation" FOR EACH STATEMENT EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE FUNCTION galla_lot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.entry_id, NEW.outlet_id, NEW.points) IS DISTINCT FROM (OLD.entry_id, OLD.outlet_id, OLD.points)
    OR (OLD.active_at IS NOT NULL AND (NEW.active_at, NEW.expires_at) IS DISTINCT FROM (OLD.active_at, OLD.expires_at)) THEN
    RAISE EXCEPTION 'a lot of points keeps its dates and size';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "point_lot_stays" BEFORE UPDATE OR DELETE ON "point_lot" FOR EACH ROW EXECUTE FUNCTION galla_lot_stays();
