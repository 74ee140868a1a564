package bd.haat.sandbox.sslcommerz;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The one store that SSLCommerz knows here. */
@ConfigurationProperties("sandbox.sslcommerz")
record StoreSettings(String storeId, String storePasswd) {
    boolean isStore(String id, String password) {
        return storeId.equals(id) && storePasswd.equals(password);
    }
}
