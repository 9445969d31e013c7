//! A value of Rust as JSON, without a text in between: a struct of answers is read as the object that it would be sent as.

use super::{Member, Value};
use core::fmt;
use serde::ser::{self, Serialize, Serializer};
use std::borrow::Cow;

/// A value that JSON cannot hold: a key that is no text, a number that is not finite, or what its own `Serialize` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be written as JSON")
    }
}

impl core::error::Error for NotJson {}

/// The message may quote an answer: it is dropped.
impl ser::Error for NotJson {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The value as JSON.
///
/// # Errors
/// [`NotJson`].
pub fn of(value: &(impl Serialize + ?Sized)) -> Result<Value<'static>, NotJson> {
    value.serialize(Writer)
}

struct Writer;

/// Items of a list, or of the list of a variant.
struct Items {
    variant: Option<&'static str>,
    held: Vec<Value<'static>>,
}

/// Members of an object, or of the object of a variant.
struct Members {
    variant: Option<&'static str>,
    held: Vec<Member<'static>>,
    key: Option<Cow<'static, str>>,
}

fn named(variant: Option<&'static str>, value: Value<'static>) -> Value<'static> {
    match variant {
        None => value,
        Some(variant) => Value::Object(vec![(variant.into(), value)]),
    }
}

impl Items {
    fn of(variant: Option<&'static str>, length: Option<usize>) -> Self {
        Self { variant, held: Vec::with_capacity(length.unwrap_or(0).min(64)) }
    }

    fn push(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), NotJson> {
        self.held.push(of(value)?);
        Ok(())
    }

    fn whole(self) -> Value<'static> {
        named(self.variant, Value::List(self.held))
    }
}

impl Members {
    fn of(variant: Option<&'static str>) -> Self {
        Self { variant, held: Vec::new(), key: None }
    }

    fn push(&mut self, key: Cow<'static, str>, value: &(impl Serialize + ?Sized)) -> Result<(), NotJson> {
        self.held.push((key, of(value)?));
        Ok(())
    }

    fn whole(self) -> Value<'static> {
        named(self.variant, Value::Object(self.held))
    }
}

/// Writes numbers as their digits.
macro_rules! numbers {
    ($($method:ident: $number:ty),+) => {
        $(fn $method(self, number: $number) -> Result<Value<'static>, NotJson> {
            Ok(Value::Number(number.to_string().into()))
        })+
    };
}

impl Serializer for Writer {
    type Ok = Value<'static>;
    type Error = NotJson;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128
    );

    fn serialize_bool(self, flag: bool) -> Result<Value<'static>, NotJson> {
        Ok(Value::Flag(flag))
    }

    fn serialize_f32(self, number: f32) -> Result<Value<'static>, NotJson> {
        if number.is_finite() { Ok(Value::Number(number.to_string().into())) } else { Err(NotJson) }
    }

    fn serialize_f64(self, number: f64) -> Result<Value<'static>, NotJson> {
        if number.is_finite() { Ok(Value::Number(number.to_string().into())) } else { Err(NotJson) }
    }

    fn serialize_char(self, c: char) -> Result<Value<'static>, NotJson> {
        Ok(Value::Text(c.to_string().into()))
    }

    fn serialize_str(self, text: &str) -> Result<Value<'static>, NotJson> {
        Ok(Value::Text(text.to_owned().into()))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Value<'static>, NotJson> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<Value<'static>, NotJson> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value<'static>, NotJson> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value<'static>, NotJson> {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value<'static>, NotJson> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Value<'static>, NotJson> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value<'static>, NotJson> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value<'static>, NotJson> {
        Ok(named(Some(variant), of(value)?))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, NotJson> {
        Ok(Items::of(None, length))
    }

    fn serialize_tuple(self, length: usize) -> Result<Items, NotJson> {
        Ok(Items::of(None, Some(length)))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items, NotJson> {
        Ok(Items::of(None, Some(length)))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Items, NotJson> {
        Ok(Items::of(Some(variant), Some(length)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, NotJson> {
        Ok(Members::of(None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, NotJson> {
        Ok(Members::of(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, NotJson> {
        Ok(Members::of(Some(variant)))
    }
}

/// A list under each of the names that serde has for it.
macro_rules! lists {
    ($($kind:ident.$method:ident),+) => {
        $(impl ser::$kind for Items {
            type Ok = Value<'static>;
            type Error = NotJson;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
                self.push(value)
            }

            fn end(self) -> Result<Value<'static>, NotJson> {
                Ok(self.whole())
            }
        })+
    };
}

lists!(
    SerializeSeq.serialize_element,
    SerializeTuple.serialize_element,
    SerializeTupleStruct.serialize_field,
    SerializeTupleVariant.serialize_field
);

/// An object under each of the names that serde has for it.
macro_rules! objects {
    ($($kind:ident),+) => {
        $(impl ser::$kind for Members {
            type Ok = Value<'static>;
            type Error = NotJson;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), NotJson> {
                self.push(Cow::Borrowed(key), value)
            }

            fn end(self) -> Result<Value<'static>, NotJson> {
                Ok(self.whole())
            }
        })+
    };
}

objects!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Members {
    type Ok = Value<'static>;
    type Error = NotJson;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotJson> {
        let Value::Text(key) = of(key)? else { return Err(NotJson) };
        self.key = Some(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        let key = self.key.take().ok_or(NotJson)?;
        self.push(key, value)
    }

    fn end(self) -> Result<Value<'static>, NotJson> {
        Ok(self.whole())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[derive(serde::Serialize)]
    enum Holder {
        Nobody,
        Person { name: &'static str },
        Company(u64),
        Both(u8, Option<f32>),
    }

    #[derive(serde::Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Everything {
        all: Vec<Holder>,
        by_name: BTreeMap<&'static str, (bool, char, ())>,
        negative: i128,
        decimal: f64,
    }

    #[test]
    fn it_is_what_its_text_reads_as() {
        let everything = Everything {
            all: vec![Holder::Nobody, Holder::Person { name: "\"é" }, Holder::Company(1), Holder::Both(2, None)],
            by_name: BTreeMap::from([("a", (true, 'x', ()))]),
            negative: -5,
            decimal: 1.5,
        };
        let text = serde_json::to_string(&everything).unwrap();
        assert!(of(&everything) == Ok(crate::json::read(&text).ok().unwrap()));
    }

    #[test]
    fn what_json_cannot_hold_is_refused() {
        assert_eq!(of(&f64::NAN).err(), Some(NotJson));
        assert_eq!(of(&BTreeMap::from([(1, 1)])).err(), Some(NotJson));
    }
}
