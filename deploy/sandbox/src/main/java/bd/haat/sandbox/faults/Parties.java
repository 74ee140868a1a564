package bd.haat.sandbox.faults;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the party of an operation. */
@Component
class Parties {
    private final Map<String, PartyErrors> byName;

    Parties(List<PartyErrors> parties) {
        byName = parties.stream().collect(Collectors.toMap(PartyErrors::party, Function.identity()));
    }

    PartyErrors of(String operation) {
        return byName.get(operation.substring(0, operation.indexOf('.')));
    }
}
