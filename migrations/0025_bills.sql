CREATE TABLE "bill_alert" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bill_alert_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"distributor_id" bigint NOT NULL,
	"outlet_id" bigint,
	"product_id" bigint,
	"bill_id" bigint,
	"key" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "bill_alert_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "bill_number" (
	"seller_key" text NOT NULL,
	"number_key" text NOT NULL,
	"year" text NOT NULL,
	CONSTRAINT "bill_number_seller_key_number_key_year_pk" PRIMARY KEY("seller_key","number_key","year")
);
--> statement-breakpoint
CREATE TABLE "bill_photo" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bill_photo_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"conversation_id" bigint,
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"media" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"file" text,
	"sha256" text,
	"perceptual_hash" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"reading" jsonb,
	"bill_id" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bill_photo_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "bill_policy" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"estimate" text DEFAULT 'refuse' NOT NULL,
	"unknown_seller" text DEFAULT 'none' NOT NULL,
	"reduced_rate" integer DEFAULT 5000 NOT NULL,
	"window_days" integer DEFAULT 45 NOT NULL,
	"undercut_rate" integer DEFAULT 300 NOT NULL,
	"undercut_bills" smallint DEFAULT 3 NOT NULL,
	"review_above" bigint,
	"pending_days" smallint DEFAULT 0 NOT NULL,
	"review_hours" smallint DEFAULT 24 NOT NULL,
	"asks" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing_bill" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "billing_bill_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"distributor_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"number" text NOT NULL,
	"number_key" text NOT NULL,
	"year" text NOT NULL,
	"day" date NOT NULL,
	"bill_id" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "billing_bill_once" UNIQUE("distributor_id","number_key","year","outlet_id","day")
);
--> statement-breakpoint
CREATE TABLE "billing_line" (
	"billing_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"pieces" integer NOT NULL,
	"free_pieces" integer DEFAULT 0 NOT NULL,
	"taxable" bigint NOT NULL,
	"gst" bigint NOT NULL,
	CONSTRAINT "billing_line_billing_id_product_id_pk" PRIMARY KEY("billing_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "outlet_assignment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outlet_assignment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"category" text,
	"distributor_id" bigint NOT NULL,
	"from_day" date,
	"until_day" date,
	CONSTRAINT "outlet_assignment_once" UNIQUE NULLS NOT DISTINCT("outlet_id","category","distributor_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "seller_word" (
	"distributor_id" bigint NOT NULL,
	"words" text NOT NULL,
	"product_id" bigint NOT NULL,
	"bills" integer DEFAULT 1 NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seller_word_distributor_id_words_product_id_pk" PRIMARY KEY("distributor_id","words","product_id")
);
--> statement-breakpoint
CREATE TABLE "shop_bill" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shop_bill_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint,
	"seller_key" text NOT NULL,
	"seller_name" text,
	"number" text,
	"number_key" text,
	"year" text,
	"day" date,
	"total" bigint,
	"kind" text NOT NULL,
	"basis" text,
	"source" text NOT NULL,
	"photo_id" bigint,
	"verdict" text NOT NULL,
	"witness" text,
	"content_key" text,
	"template" text,
	"perceptual_hash" text,
	"reading" jsonb,
	"decision" jsonb NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"escalated_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" bigint,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shop_bill_line" (
	"bill_id" bigint NOT NULL,
	"line" smallint NOT NULL,
	"description" text NOT NULL,
	"product_id" bigint,
	"pieces" integer NOT NULL,
	"free_pieces" integer DEFAULT 0 NOT NULL,
	"net" bigint NOT NULL,
	"list" bigint,
	"order_id" bigint,
	"order_line" smallint,
	"order_pieces" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "shop_bill_line_bill_id_line_pk" PRIMARY KEY("bill_id","line")
);
--> statement-breakpoint
ALTER TABLE "bill_alert" ADD CONSTRAINT "bill_alert_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bill_alert" ADD CONSTRAINT "bill_alert_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bill_alert" ADD CONSTRAINT "bill_alert_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bill_alert" ADD CONSTRAINT "bill_alert_bill_id_shop_bill_id_fk" FOREIGN KEY ("bill_id") REFERENCES "public"."shop_bill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bill_photo" ADD CONSTRAINT "bill_photo_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bill_photo" ADD CONSTRAINT "bill_photo_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_bill" ADD CONSTRAINT "billing_bill_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_bill" ADD CONSTRAINT "billing_bill_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_bill" ADD CONSTRAINT "billing_bill_bill_id_shop_bill_id_fk" FOREIGN KEY ("bill_id") REFERENCES "public"."shop_bill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_line" ADD CONSTRAINT "billing_line_billing_id_billing_bill_id_fk" FOREIGN KEY ("billing_id") REFERENCES "public"."billing_bill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_line" ADD CONSTRAINT "billing_line_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_assignment" ADD CONSTRAINT "outlet_assignment_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_assignment" ADD CONSTRAINT "outlet_assignment_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_word" ADD CONSTRAINT "seller_word_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_word" ADD CONSTRAINT "seller_word_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill" ADD CONSTRAINT "shop_bill_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill" ADD CONSTRAINT "shop_bill_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill" ADD CONSTRAINT "shop_bill_photo_id_bill_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."bill_photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill" ADD CONSTRAINT "shop_bill_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill_line" ADD CONSTRAINT "shop_bill_line_bill_id_shop_bill_id_fk" FOREIGN KEY ("bill_id") REFERENCES "public"."shop_bill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill_line" ADD CONSTRAINT "shop_bill_line_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill_line" ADD CONSTRAINT "shop_bill_line_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bill_alert_of_distributor" ON "bill_alert" USING btree ("distributor_id","at");--> statement-breakpoint
CREATE INDEX "bill_alert_untold" ON "bill_alert" USING btree ("id") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "bill_photo_of_outlet" ON "bill_photo" USING btree ("outlet_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bill_photo_by_file" ON "bill_photo" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "bill_photo_of_bill" ON "bill_photo" USING btree ("bill_id");--> statement-breakpoint
CREATE INDEX "bill_photo_waiting" ON "bill_photo" USING btree ("received_at") WHERE state in ('waiting', 'read');--> statement-breakpoint
CREATE INDEX "billing_bill_to_settle" ON "billing_bill" USING btree ("id") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "shop_bill_once" ON "shop_bill" USING btree ("seller_key","number_key","year","day","total") WHERE verdict = 'accepted';--> statement-breakpoint
CREATE INDEX "shop_bill_of_outlet" ON "shop_bill" USING btree ("outlet_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "shop_bill_by_number" ON "shop_bill" USING btree ("seller_key","number_key","year");--> statement-breakpoint
CREATE INDEX "shop_bill_by_content" ON "shop_bill" USING btree ("content_key");--> statement-breakpoint
CREATE INDEX "shop_bill_of_seller" ON "shop_bill" USING btree ("seller_key","day" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "shop_bill_in_review" ON "shop_bill" USING btree ("distributor_id","changed_at") WHERE verdict = 'review';--> statement-breakpoint
CREATE INDEX "shop_bill_of_photo" ON "shop_bill" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "shop_bill_line_of_order" ON "shop_bill_line" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "shop_bill_line_of_product" ON "shop_bill_line" USING btree ("product_id");
--> statement-breakpoint
-- A shop that moves to another distributor was the earlier one's until today: that one's bills of before are in order.
create function galla_outlet_moved() returns trigger language plpgsql as $$
declare
  today date;
  since date;
begin
  select (now() at time zone d.time_zone)::date into today from distributor d where d.id = old.distributor_id;
  select max(until_day) into since from outlet_assignment where outlet_id = old.id and category is null;
  insert into outlet_assignment (outlet_id, category, distributor_id, from_day, until_day)
  values (old.id, null, old.distributor_id, since, today)
  on conflict (outlet_id, category, distributor_id, from_day) do update set until_day = excluded.until_day;
  return null;
end $$;
--> statement-breakpoint
create trigger outlet_moved after update of distributor_id on outlet for each row
  when (old.distributor_id is not null and old.distributor_id is distinct from new.distributor_id)
  execute function galla_outlet_moved();
