//! Which address answers what, and what every answer carries.

use super::api;
use super::desk::Desk;
use super::editions;
use super::guard::Guard;
use super::openapi;
use super::photo;
use super::problem::Problem;
use super::scan;
use super::site;
use crate::messages::Locale;
use axum::Router;
use axum::routing::{get, post};
use std::path::Path;
use std::sync::Arc;
use tower_http::services::ServeDir;

pub(super) fn router(desk: Desk) -> Router {
    let settings = Arc::clone(&desk.settings);
    let pages = [Locale::Fr, Locale::En].into_iter().fold(Router::new(), |pages, locale| {
        let form = get(move |desk, id| async move { site::blank(locale, desk, id) })
            .post(move |desk, id, headers, body| site::posted(locale, desk, id, headers, body));
        let start = get(move |desk| async move { site::start(locale, desk) });
        let reference = get(move |desk, id| async move { site::reference(locale, desk, id) });
        let tried = get(move || async move { site::numbers(locale) })
            .post(move |desk, headers, body| site::tried(locale, desk, headers, body));
        let tag = locale.tag();
        pages
            .route(&format!("/{tag}/numbers"), tried)
            .route(&format!("/{tag}/photo"), get(move || async move { site::photo(locale) }))
            .route(&format!("/{tag}/document"), get(move || async move { site::document(locale) }))
            .route(&format!("/{tag}/batch"), get(move |desk| async move { site::batch(locale, desk) }))
            .route(&format!("/{tag}/computer"), get(move || async move { site::traces(locale) }))
            .route(&format!("/{tag}/ended"), get(move || async move { site::ended(locale) }))
            .route(&format!("/{tag}"), start.clone())
            .route(&format!("/{tag}/"), start)
            .route(&format!("/{tag}/{{id}}"), form)
            .route(&format!("/{tag}/{{id}}/reference"), reference)
    });
    let all = pages
        .route("/", get(|desk| async { site::start(Locale::Fr, desk) })) // French first
        .route("/v1/check", post(api::check))
        .route("/v1/photo", post(photo::check))
        .route("/v1/scan", post(scan::scanned))
        .route("/v1/procedures", get(api::procedures))
        .route("/v1/procedures/{id}", get(api::procedure))
        .route("/v1/procedures/{id}/schema", get(editions::schema))
        .route("/v1/rulebook", get(editions::list))
        .route("/openapi.json", get(openapi::text))
        .route("/reference", get(openapi::page))
        .route("/healthz", get(api::alive))
        .route("/readyz", get(api::ready))
        .route("/metrics", get(api::metrics))
        .nest_service("/pkg", files(&settings.pkg))
        .method_not_allowed_fallback(|| async { Problem::METHOD })
        .fallback_service(files(&settings.www).fallback(get(site::lost)));
    guarded(all, desk)
}

fn guarded(routes: Router<Desk>, desk: Desk) -> Router {
    routes.layer(Guard::new(desk.clone())).with_state(desk)
}

/// Files are asked for again each time, and sent again only when they changed; compressed as the build left them beside.
fn files(folder: &Path) -> ServeDir {
    ServeDir::new(folder).precompressed_br()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::rulebook::Shelf;
    use crate::service::settings::{Settings, Wait};
    use axum::body::Body;
    use axum::extract::Request;
    use axum::http::{StatusCode, header};
    use http_body_util::BodyExt;
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;
    use std::time::Duration;

    /// What a route of a test is answered with, around which everything else stands.
    fn answered(path: &str) -> (StatusCode, String) {
        let shelf = Shelf::open(None).ok().unwrap();
        let brief = Wait(Duration::from_millis(1));
        let settings = Settings { handler_timeout: brief, body_timeout: brief, ..Settings::default() };
        let desk = Desk { settings: Arc::new(settings), ..Desk::alone(shelf) };
        let routes = Router::new().route("/panic", get(panics)).route("/slow", get(std::future::pending::<()>));
        let service = TowerToHyperService::new(guarded(routes, desk));
        let request = Request::builder().uri(path).header(header::HOST, "a").body(Body::empty()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let response = service.call(request).await.unwrap();
            assert!(response.headers().contains_key(header::CONTENT_SECURITY_POLICY));
            let status = response.status();
            (status, String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap())
        })
    }

    async fn panics() -> &'static str {
        std::panic::panic_any("CANARY")
    }

    #[test]
    fn a_panic_is_a_problem_that_does_not_tell_it() {
        let (status, body) = answered("/panic");
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains("\"code\":\"internal\"") && !body.contains("CANARY"));
    }

    #[test]
    fn an_address_that_no_file_can_have_is_lost() {
        for path in [format!("/pkg/{}", "a".repeat(256)), "guichet.fr".to_owned(), "*".to_owned()] {
            let (status, body) = answered(&path);
            assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
            assert!(body.contains("\"code\":\"notFound\""), "{path}");
        }
    }

    #[test]
    fn an_answer_that_takes_too_long_is_given_up() {
        let (status, body) = answered("/slow");
        assert_eq!(status, StatusCode::GATEWAY_TIMEOUT);
        assert!(body.contains("\"code\":\"timeout\""));
    }
}
