package bd.haat.sandbox.sslcommerz;

/** What the payer pays with on SSLCommerz's page. */
enum PayMethod {
    VISA("VISA-Dutch Bangla", "VISA", "Dutch-Bangla Bank Limited", "425272XXXXXX3456"),
    MASTERCARD("MASTER-City Bank", "MASTERCARD", "City Bank Limited", "545610XXXXXX1234"),
    ROCKET("DBBLMOBILEB-Dbbl Mobile Banking", "MOBILEBANKING", "DBBL Mobile Banking", "01770618575"),
    BKASH("BKASH-BKash", "MOBILEBANKING", "BKash Mobile Banking", "01770618575");

    private final String cardType;
    private final String brand;
    private final String issuer;
    private final String cardNo;

    PayMethod(String cardType, String brand, String issuer, String cardNo) {
        this.cardType = cardType;
        this.brand = brand;
        this.issuer = issuer;
        this.cardNo = cardNo;
    }

    String cardType() {
        return cardType;
    }

    String brand() {
        return brand;
    }

    String issuer() {
        return issuer;
    }

    String cardNo() {
        return cardNo;
    }
}
