package bd.haat.product.projection;

import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of list items that a client wants: {@code ?fields=name,price}. The id is always among them.
 *
 * @param names empty for all
 */
public record Fields(Set<String> names) {
    private static final String ID = "id";
    private static final List<String> LISTS = List.of("items", "alternatives");

    /**
     * @param written names between commas; null or empty for all
     * @param item what has them
     * @throws ProblemException 400 for a member that items do not have
     */
    public static Fields of(String written, Class<? extends Record> item) {
        if (written == null || written.isBlank()) return new Fields(Set.of());
        var known = Arrays.stream(item.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var names = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!known.containsAll(names)) throw Problems.invalid("fields", "unknown");
        names.add(ID);
        return new Fields(names);
    }

    /** An answer as JSON, in whose lists nothing else is left. */
    public byte[] write(Object answer, JsonMapper json) {
        if (names.isEmpty()) return json.writeValueAsBytes(answer);
        var tree = json.valueToTree(answer);
        for (var list : LISTS) for (var item : tree.path(list)) ((ObjectNode) item).retain(names);
        return json.writeValueAsBytes(tree);
    }
}
