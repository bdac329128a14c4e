DROP TABLE "scheme_telling" CASCADE;--> statement-breakpoint
DROP TABLE "scheme_told" CASCADE;