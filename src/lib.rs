//! The clerk's glance: checks French identity and vehicle paperwork.
