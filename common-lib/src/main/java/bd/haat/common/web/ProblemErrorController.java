package bd.haat.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the servlet container refuses by itself and what a filter ends in, in place of Boot's own error body. */
@Controller
class ProblemErrorController implements ErrorController {
    private final ProblemFactory problems;

    ProblemErrorController(ProblemFactory problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        boolean busy = thrown instanceof Exception failure && InvalidFields.causedByUnavailable(failure);
        if (busy) status = HttpStatus.SERVICE_UNAVAILABLE;
        var answer = ResponseEntity.status(status);
        if (busy) answer.header(HttpHeaders.RETRY_AFTER, ProblemHandler.REST);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(request, status, ProblemHandler.slug(status), List.of()));
    }
}
