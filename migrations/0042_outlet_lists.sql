CREATE TABLE "outlet_list" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outlet_list_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" bigint,
	"outlets" integer DEFAULT 0 NOT NULL,
	"unknown" integer DEFAULT 0 NOT NULL,
	"unknown_codes" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_list_entry" (
	"list_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	CONSTRAINT "outlet_list_entry_list_id_outlet_id_pk" PRIMARY KEY("list_id","outlet_id")
);
--> statement-breakpoint
ALTER TABLE "outlet_list" ADD CONSTRAINT "outlet_list_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_list_entry" ADD CONSTRAINT "outlet_list_entry_list_id_outlet_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."outlet_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_list_entry" ADD CONSTRAINT "outlet_list_entry_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;