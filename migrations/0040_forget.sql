CREATE TABLE "forget_wish" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "forget_wish_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint,
	"conversation_id" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "forget_wish" ADD CONSTRAINT "forget_wish_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forget_wish_one_open" ON "forget_wish" USING btree ("conversation_id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "forget_wish_open" ON "forget_wish" USING btree ("asked_at") WHERE done_at is null;--> statement-breakpoint
-- A text without the names and numbers of somebody who is forgotten. Shorter ones would hit other words.
CREATE FUNCTION galla_without(said text, words text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE word text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    IF length(word) >= 3 THEN said := replace(said, word, '—'); END IF;
  END LOOP;
  RETURN said;
END $$;--> statement-breakpoint
-- History stays as it was but for one column, and that only while somebody is forgotten.
CREATE FUNCTION galla_mask_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('galla.forget', true) = 'on'
    AND to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0] THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME;
END $$;--> statement-breakpoint
DROP TRIGGER "order_event_insert_only" ON "order_event";--> statement-breakpoint
DROP TRIGGER "consent_log_insert_only" ON "consent_log";--> statement-breakpoint
DROP TRIGGER "audit_log_insert_only" ON "audit_log";--> statement-breakpoint
CREATE TRIGGER "order_event_insert_only" BEFORE UPDATE OR DELETE ON "order_event" FOR EACH ROW EXECUTE FUNCTION galla_mask_only('detail');--> statement-breakpoint
CREATE TRIGGER "consent_log_insert_only" BEFORE UPDATE OR DELETE ON "consent_log" FOR EACH ROW EXECUTE FUNCTION galla_mask_only('address');--> statement-breakpoint
CREATE TRIGGER "audit_log_insert_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION galla_mask_only('detail');
