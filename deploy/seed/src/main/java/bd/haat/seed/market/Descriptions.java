package bd.haat.seed.market;

import java.util.List;

/** What shops write under a name. */
final class Descriptions {
    private static final List<Bilingual> QUALITIES = List.of(
            new Bilingual(
                    "যত্ন নিয়ে বাছাই করা, মানে নিশ্চিন্ত থাকুন।", "Chosen with care, so that you can rely on it."),
            new Bilingual("সরাসরি কারিগর ও কৃষকের কাছ থেকে আনা।", "Brought straight from makers and growers."),
            new Bilingual("প্রতিদিনের ব্যবহারের জন্য আরামদায়ক ও টেকসই।", "Comfortable and lasting in everyday use."),
            new Bilingual("উৎসবে উপহার দেওয়ার মতো।", "Fit to be given at a festival."),
            new Bilingual("অল্প পরিমাণে তৈরি, তাই মান থাকে একই।", "Made in small numbers, so that it stays good."));
    private static final List<Bilingual> SERVICES = List.of(
            new Bilingual(
                    "সারা দেশে ডেলিভারি, হাতে পেয়ে দাম দিন।",
                    "Delivered all over the country; pay when you have it in hand."),
            new Bilingual("পছন্দ না হলে সাত দিনের মধ্যে ফেরত।", "Return it within seven days if you do not like it."),
            new Bilingual("অর্ডারের পরদিনই পাঠানো হয়।", "Sent the day after you order."));

    private Descriptions() {}

    static Bilingual of(Bilingual name, Shop shop, Dice dice) {
        var quality = dice.one(QUALITIES);
        var service = dice.one(SERVICES);
        return new Bilingual(
                "%s-এর %s। %s %s".formatted(shop.name().bn(), name.bn(), quality.bn(), service.bn()),
                "%s from %s, %s. %s %s"
                        .formatted(name.en(), shop.name().en(), shop.district(), quality.en(), service.en()));
    }
}
