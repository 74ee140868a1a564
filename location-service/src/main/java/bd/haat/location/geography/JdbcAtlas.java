package bd.haat.location.geography;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the atlas once, at start. */
@Configuration(proxyBeanMethods = false)
class JdbcAtlas {
    @Bean
    Atlas atlas(JdbcClient database) {
        return new Atlas(
                database.sql("select code, kind, parent, name_bn, name_en, aliases, lat, lon from areas order by code")
                        .query((row, _) -> area(row))
                        .list());
    }

    private static Area area(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return new Area(
                row.getString("code"),
                AreaKind.valueOf(row.getString("kind")),
                row.getString("parent"),
                new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                List.of((String[]) row.getArray("aliases").getArray()),
                lat == null ? null : new GeoPoint(lat, row.getDouble("lon")));
    }
}
