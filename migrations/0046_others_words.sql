CREATE TABLE "seller_other_word" (
	"distributor_id" bigint NOT NULL,
	"words" text NOT NULL,
	"outlet_id" bigint NOT NULL,
	"by_reviewer" boolean NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seller_other_word_distributor_id_words_outlet_id_pk" PRIMARY KEY("distributor_id","words","outlet_id")
);
--> statement-breakpoint
ALTER TABLE "seller_other_word" ADD CONSTRAINT "seller_other_word_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_other_word" ADD CONSTRAINT "seller_other_word_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;