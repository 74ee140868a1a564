package bd.haat.common.planted;

import bd.haat.elsewhere.Foreign;

/** Breaks: common-lib knows no service. */
public class KnowsAService {
    Foreign foreign;
}
