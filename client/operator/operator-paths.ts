import { operatorPath } from "../app/paths";

export const createPath = `${operatorPath}/baru`;
