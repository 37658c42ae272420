export * from "@fengqiao/model";
