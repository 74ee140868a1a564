package bd.haat.sandbox.openai;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills a JSON schema, as structured outputs promise: texts from the prompt, the first of an enum, the least number. */
final class SchemaWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int WORDS = 5;

    private final ChatRequest request;
    private final Facts facts;

    private SchemaWriter(ChatRequest request) {
        this.request = request;
        this.facts = Facts.in(request.prompt());
    }

    static String write(ChatRequest request, JsonNode schema, JsonMapper json) {
        var writer = new SchemaWriter(request);
        var bangla = Writer.wantsBangla(request);
        return json.writeValueAsString(
                schema.path("properties").isObject()
                        ? writer.value(schema, "", bangla, 0)
                        : NODES.objectNode().put("text", Writer.write(request, bangla)));
    }

    private JsonNode value(JsonNode schema, String name, boolean bangla, int depth) {
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, bangla, depth);
            case "array" -> array(schema, name, bangla, depth);
            case "integer" -> NODES.numberNode(schema.path("minimum").asLong(0));
            case "number" -> NODES.numberNode(schema.path("minimum").asDouble(0));
            case "boolean" -> NODES.booleanNode(false);
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(facts.any(name).orElseGet(() -> Writer.write(request, bangla)));
        };
    }

    private JsonNode object(JsonNode schema, boolean bangla, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties").forEachEntry((name, property) -> {
                var inBangla = name.equals("bn")
                        || name.endsWith("Bn")
                        || name.endsWith("_bn")
                        || bangla && !name.equals("en") && !name.endsWith("En") && !name.endsWith("_en");
                object.set(name, value(property, name, inBangla, depth + 1));
            });
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, boolean bangla, int depth) {
        var array = NODES.arrayNode();
        var items = schema.path("items");
        if (type(items).equals("string") && items.path("enum").isMissingNode()) {
            words().forEach(array::add);
        } else if (depth < DEEPEST) {
            array.add(value(items, name, bangla, depth + 1));
        }
        return array;
    }

    private List<String> words() {
        return Arrays.stream(facts.subject().orElseGet(request::question).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
                .filter(word -> word.length() > 2)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    /** The type; of several, as in {@code ["string","null"]}, the first. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
    }
}
