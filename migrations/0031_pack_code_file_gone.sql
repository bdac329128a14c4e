ALTER TABLE "pack_code_file" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "pack_code_file" CASCADE;--> statement-breakpoint
DROP INDEX "pack_code_of_file";--> statement-breakpoint
ALTER TABLE "pack_code" DROP COLUMN "file_id";--> statement-breakpoint
ALTER TABLE "pack_code" DROP COLUMN "paid_at";