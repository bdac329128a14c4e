CREATE TABLE "basket" (
	"person_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_person_id_outlet_id_pk" PRIMARY KEY("person_id","outlet_id")
);
--> statement-breakpoint
ALTER TABLE "basket" ADD CONSTRAINT "basket_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket" ADD CONSTRAINT "basket_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_of_brand" ON "membership" USING btree ("role") WHERE party = 'brand';