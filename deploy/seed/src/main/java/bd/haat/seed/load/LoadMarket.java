package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.history.History;
import bd.haat.seed.market.Market;
import java.time.LocalDate;

/** The whole demo market, in the order in which one thing needs another. */
public record LoadMarket(Api api, Api sandbox, Account admin, String password, Progresses progresses) {
    /** @param today the first day without orders of the past */
    public void load(Market market, double scale, LocalDate today) {
        var accounts = new Accounts(api, sandbox, password);
        var places = new Places(api);
        var categoryIds = new LoadCategories(admin, progresses).load(market.categories());
        var shops = new LoadShops(accounts, admin, places, progresses).load(market.shops());
        var shelf = new LoadProducts(api, categoryIds, progresses).load(shops, market.products());
        new LoadPictures(progresses).load(shops, market.products(), shelf);
        var shoppers = new LoadShoppers(accounts, places, progresses).load(market.shoppers());
        new LoadCoupons(admin, progresses).load(today);
        new LoadOrders(admin, shelf, shoppers, shops, progresses).load(new History(market, today).make(scale));
    }
}
