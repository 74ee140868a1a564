package bd.haat.location.geography;

import java.util.List;

/** Areas in the alphabetical order of the caller's language, or by how well they match a search. */
record AreaList(List<AreaView> items) {}
