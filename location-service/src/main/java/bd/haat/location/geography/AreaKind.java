package bd.haat.location.geography;

/** The levels of the administrative geography; a thana is a metropolitan police district and stands beside the upazilas. */
public enum AreaKind {
    DIVISION,
    DISTRICT,
    UPAZILA,
    THANA
}
