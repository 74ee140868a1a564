package bd.haat.planted.one;

/** Breaks: names. */
class PlantedServiceImpl {}
