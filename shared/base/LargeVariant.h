// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>

namespace porchlight {

/// A std::variant of many alternatives, for a type that hundreds of files hold by value. What copies, moves and ends
/// a std::variant is made anew, for each alternative, in every file that holds one; for seventy of them that took more
/// time than the rest of the file. Here it is compiled once: beside the type stands `extern template class
/// LargeVariant<…>`, and one source file has the `template class` that belongs to it.
///
/// std::get, std::get_if, std::holds_alternative and std::visit take it as the variant that it is.
template <class Variant>
class LargeVariant;

/// The only form there is: of a std::variant.
template <class First, class... Rest>
class LargeVariant<std::variant<First, Rest...>> : public std::variant<First, Rest...>
{
public:
    LargeVariant();
    /// From one of the alternatives, and from nothing that merely converts to one.
    template <class Alternative>
        requires(std::same_as<Alternative, First> || (std::same_as<Alternative, Rest> || ...))
    LargeVariant(Alternative alternative) // NOLINT(google-explicit-constructor): as a variant is made
        : LargeVariant(placeOf<Alternative>(), &alternative)
    {
    }
    LargeVariant(const LargeVariant &other);
    LargeVariant(LargeVariant &&other) noexcept;
    LargeVariant &operator=(const LargeVariant &other);
    LargeVariant &operator=(LargeVariant &&other) noexcept;
    ~LargeVariant();

private:
    using Variant = std::variant<First, Rest...>;

    template <class Alternative>
    static consteval std::size_t placeOf()
    {
        constexpr std::array same{std::same_as<Alternative, First>, std::same_as<Alternative, Rest>...};
        std::size_t place = 0;
        while (!same[place])
            ++place;
        return place;
    }

    /// Takes what @p alternative points to, which is of the type at @p place.
    LargeVariant(std::size_t place, void *alternative);
};

template <class First, class... Rest>
LargeVariant<std::variant<First, Rest...>>::LargeVariant() = default;

template <class First, class... Rest>
LargeVariant<std::variant<First, Rest...>>::LargeVariant(const LargeVariant &other) = default;

template <class First, class... Rest>
LargeVariant<std::variant<First, Rest...>>::LargeVariant(LargeVariant &&other) noexcept = default;

template <class First, class... Rest>
auto LargeVariant<std::variant<First, Rest...>>::operator=(const LargeVariant &other) -> LargeVariant & = default;

template <class First, class... Rest>
auto LargeVariant<std::variant<First, Rest...>>::operator=(LargeVariant &&other) noexcept -> LargeVariant & = default;

template <class First, class... Rest>
LargeVariant<std::variant<First, Rest...>>::~LargeVariant() = default;

template <class First, class... Rest>
LargeVariant<std::variant<First, Rest...>>::LargeVariant(std::size_t place, void *alternative)
{
    using Take = void (*)(Variant &, void *);
    static constexpr std::array<Take, 1 + sizeof...(Rest)> takes{
        [](Variant &into, void *from) { into.template emplace<First>(std::move(*static_cast<First *>(from))); },
        [](Variant &into, void *from) { into.template emplace<Rest>(std::move(*static_cast<Rest *>(from))); }...};
    takes[place](*this, alternative);
}

} // namespace porchlight
