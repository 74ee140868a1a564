package bd.haat.planted.one;

import org.springframework.web.bind.annotation.RestController;

/** Breaks: controllers are not public. */
@RestController
public class PublicController {}
