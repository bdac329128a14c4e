CREATE TABLE "outlet_figure" (
	"outlet_id" bigint PRIMARY KEY NOT NULL,
	"last_order_at" timestamp with time zone NOT NULL,
	"orders" integer[] NOT NULL,
	"value" bigint[] NOT NULL,
	"products" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_figure_run" (
	"id" integer PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone,
	"counting_at" timestamp with time zone,
	"after_outlet" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_product" (
	"outlet_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outlet_product_outlet_id_product_id_pk" PRIMARY KEY("outlet_id","product_id")
);
--> statement-breakpoint
ALTER TABLE "outlet_figure" ADD CONSTRAINT "outlet_figure_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outlet_product_bought" ON "outlet_product" USING btree ("product_id","last_at","outlet_id");