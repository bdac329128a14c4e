CREATE TABLE "order_effect" (
	"order_id" bigint NOT NULL,
	"scheme_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"slab" smallint,
	"measured" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"free_value" bigint DEFAULT 0 NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	"pieces" integer NOT NULL,
	"times" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"capped" boolean DEFAULT false NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "order_effect_order_id_scheme_id_pk" PRIMARY KEY("order_id","scheme_id")
);
--> statement-breakpoint
CREATE TABLE "outlet_segment" (
	"outlet_id" bigint NOT NULL,
	"segment" text NOT NULL,
	CONSTRAINT "outlet_segment_outlet_id_segment_pk" PRIMARY KEY("outlet_id","segment")
);
--> statement-breakpoint
CREATE TABLE "scheme" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scheme_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" bigint,
	"ended_at" timestamp with time zone,
	"ended_by" bigint,
	CONSTRAINT "scheme_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "scheme_list" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheme_use" (
	"scheme_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"span" text NOT NULL,
	"paise" bigint DEFAULT 0 NOT NULL,
	"pieces" bigint DEFAULT 0 NOT NULL,
	"times" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "scheme_use_scheme_id_outlet_id_span_pk" PRIMARY KEY("scheme_id","outlet_id","span")
);
--> statement-breakpoint
CREATE TABLE "scheme_version" (
	"scheme_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" bigint,
	CONSTRAINT "scheme_version_scheme_id_version_pk" PRIMARY KEY("scheme_id","version")
);
--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "order_effect" ADD CONSTRAINT "order_effect_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_effect" ADD CONSTRAINT "order_effect_scheme_version_fk" FOREIGN KEY ("scheme_id","version") REFERENCES "public"."scheme_version"("scheme_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_segment" ADD CONSTRAINT "outlet_segment_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_use" ADD CONSTRAINT "scheme_use_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "effect_of_scheme" ON "order_effect" USING btree ("scheme_id","day");--> statement-breakpoint
CREATE INDEX "scheme_live" ON "scheme" USING btree ("until_at") WHERE status = 'live';--> statement-breakpoint
CREATE TRIGGER "scheme_version_insert_only" BEFORE UPDATE OR DELETE ON "scheme_version" FOR EACH ROW EXECUTE FUNCTION galla_insert_only();--> statement-breakpoint
INSERT INTO "scheme_list" DEFAULT VALUES;
