CREATE SEQUENCE "public"."credit_note_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 101 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."return_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 101 CACHE 1;--> statement-breakpoint
CREATE TABLE "dispute" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dispute_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"order_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"line" smallint,
	"pieces" integer,
	"note" text,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_by" bigint,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_by" bigint,
	"closed_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "dispute_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "dues_account" (
	"distributor_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"limit_amount" bigint,
	"limit_days" integer,
	"limit_bills" integer,
	"payment_asked_at" timestamp with time zone,
	"payment_asked_amount" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dues_account_distributor_id_outlet_id_pk" PRIMARY KEY("distributor_id","outlet_id")
);
--> statement-breakpoint
CREATE TABLE "dues_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"distributor_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"number" text,
	"number_key" text,
	"year" text,
	"day" date NOT NULL,
	"due_on" date,
	"method" text,
	"reference" text,
	"order_id" bigint,
	"reverses" bigint,
	"key" text NOT NULL,
	"source" text NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "dues_entry_key_unique" UNIQUE("key"),
	CONSTRAINT "bill_once" UNIQUE("distributor_id","kind","number_key","year")
);
--> statement-breakpoint
CREATE TABLE "goods_return" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goods_return_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" bigint DEFAULT nextval('return_number') NOT NULL,
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"key" text NOT NULL,
	"status" text DEFAULT 'asked' NOT NULL,
	"credit_entry_id" bigint,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" bigint,
	"collected_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goods_return_number_unique" UNIQUE("number"),
	CONSTRAINT "goods_return_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "goods_return_line" (
	"return_id" bigint NOT NULL,
	"line" smallint NOT NULL,
	"order_id" bigint NOT NULL,
	"order_line" smallint NOT NULL,
	"pieces" integer NOT NULL,
	"reason" text NOT NULL,
	"file_id" bigint,
	"decision" text,
	"accepted" integer,
	"saleable" integer,
	"damaged" integer,
	"credit" bigint,
	"why" text,
	CONSTRAINT "goods_return_line_return_id_line_pk" PRIMARY KEY("return_id","line")
);
--> statement-breakpoint
CREATE TABLE "payment_claim" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payment_claim_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"distributor_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"key" text NOT NULL,
	"amount" bigint,
	"reference" text,
	"file_id" bigint,
	"status" text DEFAULT 'waiting' NOT NULL,
	"entry_id" bigint,
	"at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" bigint,
	CONSTRAINT "payment_claim_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"distributor_id" bigint NOT NULL,
	"name" text NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exchange_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"distributor_id" bigint,
	"kind" text NOT NULL,
	"way" text NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"result" jsonb NOT NULL,
	"by" bigint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taken_row" (
	"distributor_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "taken_row_distributor_id_kind_key_pk" PRIMARY KEY("distributor_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "order_bill" (
	"order_id" bigint NOT NULL,
	"number" text NOT NULL,
	"day" date NOT NULL,
	"amount" bigint,
	"by" bigint,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_bill_order_id_number_pk" PRIMARY KEY("order_id","number")
);
--> statement-breakpoint
CREATE TABLE "rep_beat" (
	"person_id" bigint NOT NULL,
	"beat_id" bigint NOT NULL,
	CONSTRAINT "rep_beat_person_id_beat_id_pk" PRIMARY KEY("person_id","beat_id")
);
--> statement-breakpoint
ALTER TABLE "stock" DROP CONSTRAINT "stock_never_negative";--> statement-breakpoint
ALTER TABLE "stock" ADD COLUMN "damaged" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "trade_order" ADD COLUMN "typed_by" bigint;--> statement-breakpoint
ALTER TABLE "distributor" ADD COLUMN "credit" text DEFAULT 'warn' NOT NULL;--> statement-breakpoint
ALTER TABLE "distributor" ADD COLUMN "upi" text;--> statement-breakpoint
ALTER TABLE "distributor" ADD COLUMN "digest_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_account" ADD CONSTRAINT "dues_account_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_account" ADD CONSTRAINT "dues_account_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entry" ADD CONSTRAINT "dues_entry_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entry" ADD CONSTRAINT "dues_entry_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entry" ADD CONSTRAINT "dues_entry_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entry" ADD CONSTRAINT "dues_entry_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_credit_entry_id_dues_entry_id_fk" FOREIGN KEY ("credit_entry_id") REFERENCES "public"."dues_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return" ADD CONSTRAINT "goods_return_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return_line" ADD CONSTRAINT "goods_return_line_return_id_goods_return_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."goods_return"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods_return_line" ADD CONSTRAINT "goods_return_line_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_entry_id_dues_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."dues_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_row" ADD CONSTRAINT "taken_row_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_bill" ADD CONSTRAINT "order_bill_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_bill" ADD CONSTRAINT "order_bill_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rep_beat" ADD CONSTRAINT "rep_beat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rep_beat" ADD CONSTRAINT "rep_beat_beat_id_beat_id_fk" FOREIGN KEY ("beat_id") REFERENCES "public"."beat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_of_distributor" ON "dispute" USING btree ("distributor_id","status");--> statement-breakpoint
CREATE INDEX "dispute_of_outlet" ON "dispute" USING btree ("outlet_id","status");--> statement-breakpoint
CREATE INDEX "dues_of_outlet" ON "dues_account" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "dues_entry_of_shop" ON "dues_entry" USING btree ("distributor_id","outlet_id","id");--> statement-breakpoint
CREATE INDEX "dues_entry_of_order" ON "dues_entry" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "return_of_distributor" ON "goods_return" USING btree ("distributor_id","status","asked_at");--> statement-breakpoint
CREATE INDEX "return_of_outlet" ON "goods_return" USING btree ("outlet_id","asked_at");--> statement-breakpoint
CREATE INDEX "payment_claim_of_distributor" ON "payment_claim" USING btree ("distributor_id","status");--> statement-breakpoint
CREATE INDEX "exchange_of_distributor" ON "exchange" USING btree ("distributor_id","at");--> statement-breakpoint
CREATE INDEX "order_bill_by_number" ON "order_bill" USING btree ("number");--> statement-breakpoint
ALTER TABLE "trade_order" ADD CONSTRAINT "trade_order_typed_by_person_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_never_negative" CHECK (physical >= 0 and reserved >= 0 and damaged >= 0);