CREATE TABLE "book_name" (
	"distributor_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	"outlet_id" bigint,
	"product_id" bigint,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "book_name_distributor_id_kind_name_key_pk" PRIMARY KEY("distributor_id","kind","name_key")
);
--> statement-breakpoint
CREATE TABLE "order_ack" (
	"reader" text NOT NULL,
	"order_id" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_ack_reader_order_id_pk" PRIMARY KEY("reader","order_id")
);
--> statement-breakpoint
CREATE TABLE "payment_match" (
	"entry_id" bigint NOT NULL,
	"bill_key" text NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_match_entry_id_bill_key_pk" PRIMARY KEY("entry_id","bill_key")
);
--> statement-breakpoint
CREATE TABLE "tally_setting" (
	"distributor_id" bigint PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_key" ALTER COLUMN "distributor_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "api_key_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "api_key" ADD COLUMN "rights" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "exchange" ADD COLUMN "key" text;--> statement-breakpoint
ALTER TABLE "exchange" ADD COLUMN "hash" "bytea";--> statement-breakpoint
ALTER TABLE "exchange" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "book_name" ADD CONSTRAINT "book_name_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_name" ADD CONSTRAINT "book_name_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "book_name" ADD CONSTRAINT "book_name_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_ack" ADD CONSTRAINT "order_ack_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_match" ADD CONSTRAINT "payment_match_entry_id_dues_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."dues_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_setting" ADD CONSTRAINT "tally_setting_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_match_of_bill" ON "payment_match" USING btree ("bill_key");--> statement-breakpoint
CREATE INDEX "exchange_untold" ON "exchange" USING btree ("id") WHERE told_at is null and way = 'in';--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_id_unique" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_key_unique" UNIQUE("key");