// Every topic has its channel, every event its schema, example and message; and the checks themselves bite.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseYaml } from 'yaml';

const HOME = dirname(fileURLToPath(import.meta.url));
const JSON_SCHEMA = 'application/schema+json;version=draft-2020-12';
const DAY = 86_400_000;

const read = (...path) => readFileSync(join(HOME, ...path), 'utf8');

function ajv() {
  const checker = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(checker);
  return checker;
}

/** Lets the AsyncAPI parser pass our schema language through; what it says is checked with each event below. */
const jsonSchema2020 = {
  getMimeTypes: () => [JSON_SCHEMA],
  validate: () => [],
  parse: (input) => input.data,
};

async function faultsOfAsyncApi(file) {
  const parser = new Parser();
  parser.registerSchemaParser(jsonSchema2020);
  const { diagnostics } = await fromFile(parser, join(HOME, file)).parse();
  return diagnostics
    .filter((found) => found.severity === 0)
    .map((found) => `${file}: ${found.path.join('.')}: ${found.message}`);
}

/** Channels and operations say the same as topics.yaml, in both directions. */
function faultsOfTopics(api, topics) {
  const faults = [];
  const byAddress = new Map(Object.entries(api.channels).map(([id, channel]) => [channel.address, { id, channel }]));
  for (const topic of topics) {
    const found = byAddress.get(topic.name);
    if (!found) {
      faults.push(`topic ${topic.name} has no channel`);
      continue;
    }
    byAddress.delete(topic.name);
    faults.push(...faultsOfBinding(topic, found.channel), ...faultsOfOperations(api, topic, found.id));
  }
  byAddress.forEach((_, address) => faults.push(`channel ${address} is no topic`));
  return faults;
}

function faultsOfBinding(topic, channel) {
  const kafka = channel.bindings?.kafka ?? {};
  const wanted = [topic.name, topic.partitions, Number(topic.retention.match(/^P(\d+)D$/)[1]) * DAY, topic.cleanup];
  const settings = kafka.topicConfiguration ?? {};
  const kept = settings[topic.cleanup === 'compact' ? 'delete.retention.ms' : 'retention.ms'];
  const told = [kafka.topic, kafka.partitions, kept, settings['cleanup.policy']?.join()];
  return wanted.join() === told.join() ? [] : [`topic ${topic.name}: expected ${wanted}, the channel says ${told}`];
}

function faultsOfOperations(api, topic, channel) {
  const told = Object.values(api.operations)
    .filter((operation) => operation.channel.$ref === `#/channels/${channel}`)
    .map((operation) => `${operation.tags[0].name} ${operation.action}`);
  const wanted = [...topic.writers.map((name) => `${name} send`), ...topic.readers.map((name) => `${name} receive`)];
  const same = wanted.sort().join() === told.sort().join();
  return same ? [] : [`topic ${topic.name}: expected operations "${wanted}", found "${told}"`];
}

/** Every event type is one message, in exactly one channel, pointing at its schema. */
function faultsOfMessages(api, types) {
  const faults = [];
  const messages = Object.entries(api.components.messages).filter(([, message]) => message.payload.schema);
  for (const type of types) {
    const found = messages.filter(([, message]) => message.payload.schema.$ref === `events/${type}.schema.json`);
    if (found.length !== 1 || found[0][1].name !== type) {
      faults.push(`${type}: expected one message of this name and schema, found ${found.length}`);
      continue;
    }
    const reference = `#/components/messages/${found[0][0]}`;
    const channels = Object.values(api.channels).filter((channel) =>
      Object.values(channel.messages).some((message) => message.$ref === reference),
    );
    if (channels.length !== 1) faults.push(`${type}: expected in one channel, found in ${channels.length}`);
  }
  messages
    .filter(([, message]) => !types.includes(message.name))
    .forEach(([, message]) => faults.push(`message ${message.name} has no schema file`));
  return faults;
}

/** The schema is valid 2020-12, named after its file, and its example satisfies it and shows every required field. */
function faultsOfEvent(type, schema, example) {
  if (!schema || !example) return [`${type}: needs both a schema and an example`];
  const faults = [];
  if (!schema.$id?.endsWith(`/${type}.schema.json`)) faults.push(`${type}: $id must end with the file name`);
  try {
    const checker = ajv();
    if (!checker.validate(schema, example)) faults.push(`${type}: the example: ${checker.errorsText()}`);
  } catch (error) {
    faults.push(`${type}: ${error.message}`);
  }
  return faults;
}

const results = { passed: 0, failed: 0 };

function check(name, faults) {
  results[faults.length === 0 ? 'passed' : 'failed'] += 1;
  faults.forEach((fault) => console.error(`contracts: ${name}: ${fault}`));
}

/** A check that lets broken input pass proves nothing. */
function checkBites(name, faults) {
  check(`${name} bites`, faults.length > 0 ? [] : ['broken input passed']);
}

const api = parseYaml(read('asyncapi.yaml'));
const { topics } = parseYaml(read('topics.yaml'));
const files = readdirSync(join(HOME, 'events'));
const types = [...new Set(files.map((file) => file.replace(/\.(schema|example)\.json$/, '')))].sort();
const json = (file) => (files.includes(file) ? JSON.parse(read('events', file)) : undefined);

check('asyncapi.yaml', await faultsOfAsyncApi('asyncapi.yaml'));
check('topics', faultsOfTopics(api, topics));
check('messages', faultsOfMessages(api, types));
for (const type of types) {
  check('event', faultsOfEvent(type, json(`${type}.schema.json`), json(`${type}.example.json`)));
}

checkBites('asyncapi.yaml', await faultsOfAsyncApi('fixtures/asyncapi-bad-action.yaml'));
checkBites('topics', faultsOfTopics(api, [...topics, { ...topics[0], name: 'warranty.forgotten' }]));
checkBites('bindings', faultsOfTopics(api, [{ ...topics[0], partitions: 13 }, ...topics.slice(1)]));
checkBites('operations', faultsOfTopics(api, [{ ...topics[0], readers: ['nobody'] }, ...topics.slice(1)]));
checkBites('messages', faultsOfMessages(api, [...types, 'warranty.claim.forgotten.v1']));
checkBites('examples', faultsOfEvent(types[0], json(`${types[0]}.schema.json`), {}));
checkBites('schemas', faultsOfEvent(types[0], { ...json(`${types[0]}.schema.json`), type: 'nunber' }, {}));
checkBites('pairs', faultsOfEvent(types[0], json(`${types[0]}.schema.json`), undefined));

console.log(`contracts: ${results.passed} passed, ${results.failed} failed`);
process.exitCode = results.failed === 0 ? 0 : 1;
