package bd.haat.sandbox.parcel;

import bd.haat.sandbox.faults.NonHttpOperation;

/** How one courier tells its merchant; faults of {@code <party>.webhook} hit what it tells. */
public interface NoticeWriter extends NonHttpOperation {
    String party();

    /** @param proof what to show instead of the secret; null for the secret, empty for nothing */
    Notice write(Parcel parcel, String proof);

    @Override
    default String target() {
        return party() + ".webhook";
    }
}
