CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SEQUENCE "public"."inbox_id" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."outbox_id" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."order_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE TABLE "catalog_version" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_alias" (
	"outlet_id" bigint NOT NULL,
	"words" text NOT NULL,
	"product_id" bigint NOT NULL,
	"unit" text,
	"learned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outlet_alias_outlet_id_words_pk" PRIMARY KEY("outlet_id","words")
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "product_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"unit" text DEFAULT 'pc' NOT NULL,
	"inner_size" integer,
	"inner_name" text,
	"case_size" integer NOT NULL,
	"order_multiple" integer DEFAULT 1 NOT NULL,
	"hsn" text,
	"barcode" text,
	"launched_on" date,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "product_sku_unique" UNIQUE("sku")
);
--> statement-breakpoint
CREATE TABLE "product_alias" (
	"product_id" bigint NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "product_alias_product_id_words_pk" PRIMARY KEY("product_id","words")
);
--> statement-breakpoint
CREATE TABLE "product_price" (
	"product_id" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"mrp" bigint NOT NULL,
	"ptr" bigint NOT NULL,
	"dp" bigint NOT NULL,
	CONSTRAINT "product_price_product_id_valid_from_pk" PRIMARY KEY("product_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "product_tax" (
	"product_id" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"rate" integer NOT NULL,
	CONSTRAINT "product_tax_product_id_valid_from_pk" PRIMARY KEY("product_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "rival_word" (
	"words" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_account" (
	"account" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"cursor" text,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"account" text NOT NULL,
	"chat" text NOT NULL,
	"person_id" bigint,
	"language" text,
	"display_name" text,
	"state" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	"reachable" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heard_at" timestamp with time zone,
	CONSTRAINT "conversation_address" UNIQUE("channel","account","chat")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigint DEFAULT nextval('inbox_id') NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"channel" text NOT NULL,
	"account" text NOT NULL,
	"chat" text NOT NULL,
	"external_id" text NOT NULL,
	"sender" jsonb NOT NULL,
	"heard" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"outcome" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "inbox_id_received_at_pk" PRIMARY KEY("id","received_at")
) PARTITION BY RANGE ("received_at");
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint DEFAULT nextval('outbox_id') NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"origin" text NOT NULL,
	"turn" integer NOT NULL,
	"seq" integer NOT NULL,
	"conversation_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"account" text NOT NULL,
	"chat" text NOT NULL,
	"class" text DEFAULT 'order' NOT NULL,
	"body" jsonb NOT NULL,
	"offer" jsonb,
	"status" text DEFAULT 'ready' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"epoch" integer,
	"next_at" timestamp with time zone,
	"claimed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"provider_id" text,
	"error" text,
	CONSTRAINT "outbox_id_created_at_pk" PRIMARY KEY("id","created_at")
) PARTITION BY RANGE ("created_at");
--> statement-breakpoint
CREATE TABLE "seen" (
	"channel" text NOT NULL,
	"account" text NOT NULL,
	"external_id" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seen_channel_account_external_id_pk" PRIMARY KEY("channel","account","external_id")
);
--> statement-breakpoint
CREATE TABLE "order_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"order_id" bigint NOT NULL,
	"line" smallint NOT NULL,
	"product_id" bigint NOT NULL,
	"ordered" integer NOT NULL,
	"offered" integer,
	"confirmed" integer DEFAULT 0 NOT NULL,
	"dispatched" integer DEFAULT 0 NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	"substitutes" smallint,
	"mrp" bigint NOT NULL,
	"ptr" bigint NOT NULL,
	"rate" integer NOT NULL,
	CONSTRAINT "order_line_order_id_line_pk" PRIMARY KEY("order_id","line"),
	CONSTRAINT "order_line_pieces" CHECK (ordered >= 0 and confirmed >= 0 and dispatched between 0 and confirmed and received between 0 and dispatched and returned between 0 and received)
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"distributor_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"physical" integer NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_distributor_id_product_id_pk" PRIMARY KEY("distributor_id","product_id"),
	CONSTRAINT "stock_never_negative" CHECK (physical >= 0 and reserved >= 0)
);
--> statement-breakpoint
CREATE TABLE "trade_order" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trade_order_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" bigint DEFAULT nextval('order_number') NOT NULL,
	"key" text NOT NULL,
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"placed_by" bigint,
	"placed_at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"deliver_on" date,
	"urgent" text,
	"taxable" bigint NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"tax" bigint NOT NULL,
	"round_off" bigint NOT NULL,
	"total" bigint NOT NULL,
	"quote" jsonb NOT NULL,
	"reminded" smallint DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "trade_order_number_unique" UNIQUE("number"),
	CONSTRAINT "trade_order_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" bigint,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beat" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beat_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"distributor_id" bigint NOT NULL,
	"area" text,
	"visit_days" text[] NOT NULL,
	CONSTRAINT "beat_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "brand" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"country" text DEFAULT 'IN' NOT NULL,
	"currency" text DEFAULT 'INR' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Kolkata' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"purpose" text NOT NULL,
	"given" boolean NOT NULL,
	"wording" text NOT NULL,
	"means" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "distributor" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "distributor_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"gstin" text,
	"area" text,
	"phone" text,
	"lat" double precision,
	"lon" double precision,
	"time_zone" text DEFAULT 'Asia/Kolkata' NOT NULL,
	"cut_off" time DEFAULT '18:00' NOT NULL,
	"opens_at" time DEFAULT '09:00' NOT NULL,
	"closes_at" time DEFAULT '19:00' NOT NULL,
	"work_days" text[] DEFAULT '{mon,tue,wed,thu,fri,sat}' NOT NULL,
	"minimum_order" bigint DEFAULT 0 NOT NULL,
	"short_lines" text DEFAULT 'cancel' NOT NULL,
	"remind_after" integer DEFAULT 30 NOT NULL,
	CONSTRAINT "distributor_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"distributor_id" bigint NOT NULL,
	"day" date NOT NULL,
	"name" text,
	CONSTRAINT "holiday_distributor_id_day_pk" PRIMARY KEY("distributor_id","day")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"party" text NOT NULL,
	"role" text NOT NULL,
	"outlet_id" bigint,
	"distributor_id" bigint,
	"invited_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" bigint
);
--> statement-breakpoint
CREATE TABLE "link_code" (
	"code_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "membership_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"party" text NOT NULL,
	"role" text NOT NULL,
	"outlet_id" bigint,
	"distributor_id" bigint,
	"active" boolean DEFAULT true NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_once" UNIQUE NULLS NOT DISTINCT("person_id","party","role","outlet_id","distributor_id")
);
--> statement-breakpoint
CREATE TABLE "outlet" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outlet_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"owner_name" text,
	"phone" text,
	"beat_id" bigint,
	"distributor_id" bigint,
	"class" text,
	"lat" double precision,
	"lon" double precision,
	"area" text,
	"language" text DEFAULT 'en' NOT NULL,
	"gstin" text,
	"status" text DEFAULT 'active' NOT NULL,
	"board_photo" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outlet_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"offers" boolean,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_phone" (
	"phone" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"parent" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"population" integer
);
--> statement-breakpoint
CREATE TABLE "login_link" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"csrf" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outlet_alias" ADD CONSTRAINT "outlet_alias_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_alias" ADD CONSTRAINT "outlet_alias_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_alias" ADD CONSTRAINT "product_alias_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_price" ADD CONSTRAINT "product_price_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_tax" ADD CONSTRAINT "product_tax_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_placed_by_person_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat" ADD CONSTRAINT "beat_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beat" ADD CONSTRAINT "beat_area_region_code_fk" FOREIGN KEY ("area") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_log" ADD CONSTRAINT "consent_log_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distributor" ADD CONSTRAINT "distributor_area_region_code_fk" FOREIGN KEY ("area") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_used_by_person_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_beat_id_beat_id_fk" FOREIGN KEY ("beat_id") REFERENCES "public"."beat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_phone" ADD CONSTRAINT "person_phone_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_link" ADD CONSTRAINT "login_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outlet_alias_by_product" ON "outlet_alias" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "conversation_by_person" ON "conversation" USING btree ("person_id","heard_at");--> statement-breakpoint
CREATE INDEX "seen_by_age" ON "seen" USING brin ("seen_at");--> statement-breakpoint
CREATE INDEX "event_of_order" ON "order_event" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "order_of_outlet" ON "trade_order" USING btree ("outlet_id","placed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_open_at_distributor" ON "trade_order" USING btree ("distributor_id","placed_at") WHERE status in ('placed', 'changed', 'confirmed', 'dispatched');--> statement-breakpoint
CREATE INDEX "order_of_distributor" ON "trade_order" USING btree ("distributor_id","placed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_unanswered" ON "trade_order" USING btree ("changed_at") WHERE status in ('placed', 'changed');--> statement-breakpoint
CREATE INDEX "order_awaiting_receipt" ON "trade_order" USING btree ("changed_at") WHERE status = 'delivered';--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit_log" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "consent_of_person" ON "consent_log" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "membership_of_outlet" ON "membership" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "membership_of_distributor" ON "membership" USING btree ("distributor_id");--> statement-breakpoint
CREATE INDEX "membership_of_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outlet_by_phone" ON "outlet" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "outlet_by_beat" ON "outlet" USING btree ("beat_id");--> statement-breakpoint
CREATE INDEX "outlet_by_distributor" ON "outlet" USING btree ("distributor_id","status");--> statement-breakpoint
CREATE INDEX "session_of_person" ON "session" USING btree ("person_id");--> statement-breakpoint
-- What is waiting, newest rules first: small partial indexes, so that the cost of a message does not grow with history.
CREATE INDEX "inbox_waiting" ON "inbox" ("channel", "account", "chat", "id") WHERE "handled_at" IS NULL;--> statement-breakpoint
CREATE INDEX "inbox_due" ON "inbox" ("due_at") WHERE "handled_at" IS NULL;--> statement-breakpoint
CREATE INDEX "inbox_of_chat" ON "inbox" ("channel", "account", "chat", "id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_effect" ON "outbox" ("origin", "turn", "seq", "created_at");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" ("account", "class", "id") WHERE "status" IN ('ready', 'sending', 'retry');--> statement-breakpoint
CREATE INDEX "outbox_of_conversation" ON "outbox" ("conversation_id", "id");--> statement-breakpoint
CREATE INDEX "outbox_by_provider_id" ON "outbox" ("account", "provider_id") WHERE "provider_id" IS NOT NULL;--> statement-breakpoint
-- Rows of a month nobody prepared for still find a place.
CREATE TABLE "inbox_rest" PARTITION OF "inbox" DEFAULT;--> statement-breakpoint
CREATE TABLE "outbox_rest" PARTITION OF "outbox" DEFAULT;--> statement-breakpoint
-- Makes the partition of the month that holds p_day (UTC), for inbox and outbox. Safe to call again.
CREATE FUNCTION galla_make_partitions(p_day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', p_day)::date;
  following date := (first + interval '1 month')::date;
  parent text;
BEGIN
  FOREACH parent IN ARRAY ARRAY['inbox', 'outbox'] LOOP
    IF to_regclass(format('%I', parent || to_char(first, '_YYYY_MM'))) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
        parent || to_char(first, '_YYYY_MM'), parent, first || ' 00:00+00', following || ' 00:00+00');
    END IF;
  END LOOP;
END $$;--> statement-breakpoint
SELECT galla_make_partitions((now() at time zone 'utc')::date), galla_make_partitions((now() at time zone 'utc' + interval '1 month')::date);--> statement-breakpoint
-- History and consent are proof: they are added to, never changed.
CREATE FUNCTION galla_insert_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER "order_event_insert_only" BEFORE UPDATE OR DELETE ON "order_event" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "consent_log_insert_only" BEFORE UPDATE OR DELETE ON "consent_log" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
CREATE TRIGGER "audit_log_insert_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
INSERT INTO "catalog_version" DEFAULT VALUES;
