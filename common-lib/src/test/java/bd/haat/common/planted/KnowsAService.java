package bd.haat.common.planted;

/** Breaks: common-lib knows no service. */
public class KnowsAService {
    bd.haat.elsewhere.Foreign foreign;
}
