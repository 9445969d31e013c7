//! The pages of the site. They are whole without a script; `www/form.js` only makes them answer sooner.

mod batch;
mod controls;
mod document;
mod field;
mod form;
mod frame;
mod idle;
mod notes;
mod numbers;
mod photo;
mod place;
mod recap;
mod received;
mod reference;
mod said;
mod start;
mod steps;
mod traces;
mod words;

pub(super) use batch::batch;
pub(super) use document::document;
pub(super) use form::{Screen, Stage, form};
pub(super) use frame::POLICY;
pub(super) use notes::{ended, lost, too_long};
pub(super) use numbers::{Tried, numbers};
pub(super) use photo::photo;
pub(super) use place::{Address, Host};
pub(super) use received::{Received, received};
pub(super) use reference::reference;
pub(super) use start::start;
pub(super) use traces::traces;
