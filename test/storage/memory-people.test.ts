import { createMemoryPeople } from "../../src/storage/memory-people.ts";
import { peopleContract } from "./people-contract.ts";

peopleContract("memory", () => Promise.resolve(createMemoryPeople()));
