package bd.haat.location.rate;

import bd.haat.location.geography.Area;
import bd.haat.location.geography.AreaKind;
import bd.haat.location.geography.Atlas;

/** How far apart two upazilas are for the courier, nearest first. */
public enum Zone {
    SAME_UPAZILA(5),
    /** Two thanas of metropolitan Dhaka. */
    DHAKA_METRO(5),
    SAME_DISTRICT(5),
    SAME_DIVISION(10),
    ELSEWHERE(10);

    private static final String DHAKA = "BD-13";
    private static final int DAYS_IN_ONE_CITY = 5;

    private final int lawfulDays;

    Zone(int lawfulDays) {
        this.lawfulDays = lawfulDays;
    }

    /** Digital Commerce Guidelines 2021: goods that are paid arrive within 5 days in the same city, 10 elsewhere. */
    int lawfulDays() {
        return lawfulDays;
    }

    /** Whether the law takes both for one city. */
    public boolean isSameCity() {
        return lawfulDays == DAYS_IN_ONE_CITY;
    }

    /** The zone of a parcel between two upazilas or thanas, whichever way it goes. */
    public static Zone between(Area from, Area to, Atlas atlas) {
        if (from.code().equals(to.code())) return SAME_UPAZILA;
        if (inMetropolitanDhaka(from) && inMetropolitanDhaka(to)) return DHAKA_METRO;
        if (from.parent().equals(to.parent())) return SAME_DISTRICT;
        var sameDivision =
                atlas.parentOf(from).parent().equals(atlas.parentOf(to).parent());
        return sameDivision ? SAME_DIVISION : ELSEWHERE;
    }

    private static boolean inMetropolitanDhaka(Area upazila) {
        return upazila.kind() == AreaKind.THANA && upazila.parent().equals(DHAKA);
    }
}
