### Trade schemes: what they give, and what is wrong with one that was written badly.

scheme-code-invalid = “{ $code }” cannot be the code of a scheme: letters, digits and dashes, 40 at most.
scheme-mistakes = The scheme { $code } cannot go live yet:
scheme-over-already = The window of { $code } is over already.
scheme-not-live = No live scheme is called { $code }.

scheme-field-unknown = { $at }: there is no such field.
scheme-field-missing = { $at } is missing.
scheme-field-empty = { $at } is empty or too short.
scheme-field-too-small = { $at } must be at least { $least }.
scheme-field-too-big = { $at } must be at most { $most }.
scheme-field-not-one-of = { $at } must be one of: { $known }.
scheme-field-not-a-day = { $at }: write a day as 2026-11-25, with a time as 2026-11-25T18:00.
scheme-field-wrong = { $at } is not what is expected here ({ $expected }).
scheme-level-wrong = A scheme of kind { $kind } is of level { $known }.
scheme-no-time-zone = There is no time zone { $zone }.
scheme-ends-before-start = The scheme ends before it starts.
scheme-goods-named-and-excepted = The same SKU is named and taken out again.
scheme-first-order-of-period = Only what is given in an order can be for the first order.
scheme-slab-one-reward = { $at }: a slab gives either a rate or points.
scheme-slab-points-of-order = { $at }: points need a slab that applies to a whole order.
scheme-slabs-not-rising = { $at }: every slab must begin above the one before it.
scheme-slabs-mixed = { $at }: all slabs give a rate, or all give points.
scheme-slab-gives-less = { $at }: a higher slab must give more than the one before it.
scheme-rates-beyond-all = The rates add up to more than 100 %.
scheme-combo-one-reward = A combo has either a price or a rate.
scheme-named-twice = { $at } stands there twice.
scheme-name-unknown = { $at }: there is no { $what ->
    [sku] SKU
    [category] category
    [brand] brand
    [class] shop class
    [region] region
    [beat] beat
    [distributor] distributor
    [outlet] shop
   *[tier] tier
} “{ $name }”.
scheme-cap-of-period = { $at }: what is paid later can be capped in paise only.

goods-free = { $name } (free)
goods-owed = { $name } (free, owed to you)
scheme-name = { $en }
scheme-off = 🎁 { $name }: { $off } off
scheme-free = 🎁 { $name }: { $pieces } pc { $product } free
scheme-points = 🎁 { $name }: { $points } points
scheme-reason = { "    " }{ $kind ->
    [quantity-slabs] { $measured } pc counted; the slab from { $from } pc gives { $rated ->
        [yes] { $rate } %
       *[no] points
    }
    [value-slabs] { $value } counted, without GST; the slab from { $from } gives { $rated ->
        [yes] { $rate } %
       *[no] points
    }
    [extra] { $measured } pc bought; { $free } free with every { $buy }{ $times ->
            [1] {""}
           *[other] , { $times } times
        }
    [combo] the combo fits { $times ->
            [1] once
           *[other] { $times } times
        }
   *[other] { $rate } % of { $value }, without GST
}
order-nudge = 💡 { $missing } more { $product } ({ $cost }) makes { $from }: { $kind ->
    [free] { $free } pc { $given } free
   *[off] { $saving } off
} ({ $scheme }).
order-nudge-add = Add { $missing } { $product }
orders-why-price = Why this price?
orders-why-price-said = Order { $number } · prices of { $day }
    { $lines }
    { $sums }
orders-why-line = { $product }: { $pieces } pc × { $ptr } = { $amount }
orders-why-none = No scheme applied: the price to retailer of that day, with GST.
