package bd.haat.sandbox.parcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Districts, and the upazilas and thanas in them, in English. */
@Component
public class Areas {
    /**
     * @param id unique, 1 and up
     * @param districtId unique among districts
     * @param city whether it is a thana of a city
     */
    public record Area(long id, long districtId, String district, String name, boolean city) {
        /** Prices go by this. */
        public boolean isDhaka() {
            return city && district.equals("Dhaka");
        }
    }

    private final List<Area> all = new ArrayList<>();

    Areas() {
        var districts = new ArrayList<String>();
        for (var line : lines()) {
            var cells = line.split(",");
            if (!districts.contains(cells[0])) {
                districts.add(cells[0]);
            }
            all.add(new Area(
                    all.size() + 1L,
                    districts.indexOf(cells[0]) + 1L,
                    cells[0],
                    cells[1],
                    Boolean.parseBoolean(cells[2])));
        }
    }

    public List<Area> all() {
        return all;
    }

    public Optional<Area> find(long id) {
        return id < 1 || id > all.size() ? Optional.empty() : Optional.of(all.get((int) id - 1));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("couriers/areas.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
