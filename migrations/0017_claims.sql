CREATE SEQUENCE "public"."claim_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 101 CACHE 1;--> statement-breakpoint
CREATE TABLE "primary_sale" (
	"distributor_id" bigint NOT NULL,
	"invoice_no" text NOT NULL,
	"day" date NOT NULL,
	"product_id" bigint NOT NULL,
	"pieces" integer NOT NULL,
	"free_pieces" integer DEFAULT 0 NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"taxable" bigint NOT NULL,
	"gst" bigint NOT NULL,
	"against" text,
	"paid_on" date,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "primary_sale_distributor_id_invoice_no_day_product_id_pk" PRIMARY KEY("distributor_id","invoice_no","day","product_id")
);
--> statement-breakpoint
CREATE TABLE "scheme_claim" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scheme_claim_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" bigint DEFAULT nextval('claim_number') NOT NULL,
	"distributor_id" bigint NOT NULL,
	"scheme_id" bigint,
	"month" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"claimed" bigint DEFAULT 0 NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"approved" bigint,
	"reason" text,
	"note_number" text,
	"submitted_by" bigint,
	"verified_by" bigint,
	"decided_by" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheme_claim_number_unique" UNIQUE("number"),
	CONSTRAINT "scheme_claim_once" UNIQUE NULLS NOT DISTINCT("distributor_id","scheme_id","month")
);
--> statement-breakpoint
CREATE TABLE "scheme_claim_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scheme_claim_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"claim_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint,
	"action" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheme_claim_hold" (
	"order_id" bigint NOT NULL,
	"order_line" smallint NOT NULL,
	"reason" text NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL,
	"released_at" timestamp with time zone,
	"released_by" bigint,
	CONSTRAINT "scheme_claim_hold_order_id_order_line_pk" PRIMARY KEY("order_id","order_line")
);
--> statement-breakpoint
CREATE TABLE "scheme_claim_line" (
	"claim_id" bigint NOT NULL,
	"key" text NOT NULL,
	"source" text NOT NULL,
	"order_id" bigint,
	"order_line" smallint,
	"outlet_id" bigint,
	"product_id" bigint,
	"number" text NOT NULL,
	"bills" text,
	"day" date NOT NULL,
	"pieces" integer NOT NULL,
	"value" bigint NOT NULL,
	"funding" integer NOT NULL,
	"amount" bigint NOT NULL,
	"held" text,
	"approved" bigint,
	"carried" boolean DEFAULT false NOT NULL,
	CONSTRAINT "scheme_claim_line_claim_id_key_pk" PRIMARY KEY("claim_id","key")
);
--> statement-breakpoint
CREATE TABLE "scheme_payout" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scheme_payout_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scheme_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"period" text NOT NULL,
	"pieces" integer NOT NULL,
	"taxable" bigint NOT NULL,
	"rate" integer NOT NULL,
	"amount" bigint NOT NULL,
	"entry_id" bigint,
	"round" integer DEFAULT 1 NOT NULL,
	"paid_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheme_payout_once" UNIQUE("scheme_id","outlet_id","period")
);
--> statement-breakpoint
CREATE TABLE "scheme_period_paid" (
	"scheme_id" bigint NOT NULL,
	"period" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheme_period_paid_scheme_id_period_pk" PRIMARY KEY("scheme_id","period")
);
--> statement-breakpoint
ALTER TABLE "primary_sale" ADD CONSTRAINT "primary_sale_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "primary_sale" ADD CONSTRAINT "primary_sale_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim" ADD CONSTRAINT "scheme_claim_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim" ADD CONSTRAINT "scheme_claim_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim" ADD CONSTRAINT "scheme_claim_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim" ADD CONSTRAINT "scheme_claim_verified_by_person_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim" ADD CONSTRAINT "scheme_claim_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_event" ADD CONSTRAINT "scheme_claim_event_claim_id_scheme_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."scheme_claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_event" ADD CONSTRAINT "scheme_claim_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD CONSTRAINT "scheme_claim_hold_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD CONSTRAINT "scheme_claim_hold_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD CONSTRAINT "scheme_claim_hold_released_by_person_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_line" ADD CONSTRAINT "scheme_claim_line_claim_id_scheme_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."scheme_claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_line" ADD CONSTRAINT "scheme_claim_line_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_line" ADD CONSTRAINT "scheme_claim_line_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_line" ADD CONSTRAINT "scheme_claim_line_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_payout" ADD CONSTRAINT "scheme_payout_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_payout" ADD CONSTRAINT "scheme_payout_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_payout" ADD CONSTRAINT "scheme_payout_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_payout" ADD CONSTRAINT "scheme_payout_entry_id_dues_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."dues_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_period_paid" ADD CONSTRAINT "scheme_period_paid_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "primary_sale_by_day" ON "primary_sale" USING btree ("distributor_id","day");--> statement-breakpoint
CREATE INDEX "scheme_claim_by_status" ON "scheme_claim" USING btree ("status","changed_at");--> statement-breakpoint
CREATE INDEX "claim_event_of" ON "scheme_claim_event" USING btree ("claim_id","id");--> statement-breakpoint
CREATE INDEX "claim_line_by_key" ON "scheme_claim_line" USING btree ("key");--> statement-breakpoint
CREATE INDEX "claim_line_of_order" ON "scheme_claim_line" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "scheme_payout_of_distributor" ON "scheme_payout" USING btree ("distributor_id","scheme_id");