CREATE TABLE "bill_crop" (
	"photo_id" bigint NOT NULL,
	"place" text NOT NULL,
	"file_id" bigint NOT NULL,
	CONSTRAINT "bill_crop_photo_id_place_pk" PRIMARY KEY("photo_id","place")
);
--> statement-breakpoint
ALTER TABLE "bill_crop" ADD CONSTRAINT "bill_crop_photo_id_bill_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."bill_photo"("id") ON DELETE no action ON UPDATE no action;