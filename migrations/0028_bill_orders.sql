CREATE TABLE "shop_bill_order" (
	"bill_id" bigint NOT NULL,
	"line" smallint NOT NULL,
	"order_id" bigint NOT NULL,
	"order_line" smallint NOT NULL,
	"pieces" integer NOT NULL,
	CONSTRAINT "shop_bill_order_bill_id_line_order_id_order_line_pk" PRIMARY KEY("bill_id","line","order_id","order_line")
);
--> statement-breakpoint
ALTER TABLE "shop_bill_line" DROP CONSTRAINT "shop_bill_line_order_id_trade_order_id_fk";
--> statement-breakpoint
DROP INDEX "shop_bill_line_of_order";--> statement-breakpoint
ALTER TABLE "shop_bill_line" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_bill_line" ADD COLUMN "earns" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_bill_order" ADD CONSTRAINT "shop_bill_order_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_bill_order" ADD CONSTRAINT "shop_bill_order_line_fk" FOREIGN KEY ("bill_id","line") REFERENCES "public"."shop_bill_line"("bill_id","line") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shop_bill_order_of_order" ON "shop_bill_order" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "shop_bill_line" DROP COLUMN "order_id";--> statement-breakpoint
ALTER TABLE "shop_bill_line" DROP COLUMN "order_line";