package bd.haat.location.delivery;

import bd.haat.location.distance.PointRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Where to, and whose parcels.
 *
 * @param location the door; absent: the upazila's seat
 * @param weightGrams of each parcel, up to 100 kg; absent: within the weight that the base fee covers
 */
record DeliveryQuoteRequest(
        @NotBlank @Size(max = 10) String upazilaCode,
        @Valid PointRequest location,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> sellerIds,
        @Min(1) @Max(100_000) Integer weightGrams) {}
