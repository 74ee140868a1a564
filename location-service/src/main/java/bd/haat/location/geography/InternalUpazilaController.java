package bd.haat.location.geography;

import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Problems;
import bd.haat.location.distance.GeoPoint;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services whether an upazila exists, what it is called, and where it is. */
@RestController
class InternalUpazilaController {
    private final Atlas atlas;

    InternalUpazilaController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The aliases are for those who have to find the place in somebody else's list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Upazila(
            String code,
            LocalizedText name,
            List<String> aliases,
            AreaKind kind,
            String districtCode,
            LocalizedText districtName,
            List<String> districtAliases,
            String divisionCode,
            GeoPoint center) {}

    @GetMapping("/internal/upazilas/{code}")
    ResponseEntity<Upazila> upazila(@PathVariable String code) {
        var area = atlas.upazila(code).orElseThrow(Problems::notFound);
        var district = atlas.parentOf(area);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new Upazila(
                        area.code(),
                        area.name(),
                        area.aliases(),
                        area.kind(),
                        district.code(),
                        district.name(),
                        district.aliases(),
                        district.parent(),
                        area.center()));
    }
}
