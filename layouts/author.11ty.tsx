import { template } from "./template.tsx";

export const { data, render } = template("author");
