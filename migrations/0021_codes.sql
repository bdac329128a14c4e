CREATE TABLE "pack_code" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pack_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scheme_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"batch" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"redeemed_at" timestamp with time zone,
	"conversation_id" bigint,
	"person_id" bigint,
	"version" integer,
	"amount" bigint,
	"pay_to" text,
	"listed_at" timestamp with time zone,
	CONSTRAINT "pack_code_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "pack_code_miss" (
	"conversation_id" bigint NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "pack_code_miss_conversation_id_day_pk" PRIMARY KEY("conversation_id","day")
);
--> statement-breakpoint
ALTER TABLE "pack_code" ADD CONSTRAINT "pack_code_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_code" ADD CONSTRAINT "pack_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pack_code_of_scheme" ON "pack_code" USING btree ("scheme_id","batch");--> statement-breakpoint
CREATE INDEX "pack_code_of_chat" ON "pack_code" USING btree ("conversation_id") WHERE redeemed_at is not null;--> statement-breakpoint
CREATE INDEX "pack_code_to_pay" ON "pack_code" USING btree ("id") WHERE amount > 0 and pay_to is not null and listed_at is null;