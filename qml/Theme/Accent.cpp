// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hues are turned in Oklab (B. Ottosson, "A perceptual color space for image processing", 2020), where turning one
// changes the least of how bright and how vivid a colour looks.

#include "qml/Theme/Accent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace porchlight::theme {

namespace {

struct Hue
{
    QLatin1StringView name;
    double degrees; ///< in Oklab; ink blue is at 227, amber at 75, ember at 28
};
constexpr std::array<Hue, 4> hues{{{QLatin1StringView("moss"), 150},
                                   {QLatin1StringView("lagoon"), 190},
                                   {QLatin1StringView("iris"), 285},
                                   {QLatin1StringView("plum"), 335}}};

using Linear = std::array<double, 3>; ///< red, green, blue as light, 0 to 1

double toLight(double encoded)
{
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

double fromLight(double light)
{
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

Linear lightOf(const QColor &colour)
{
    return {toLight(colour.redF()), toLight(colour.greenF()), toLight(colour.blueF())};
}

double luminance(const Linear &light)
{
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

struct Oklch
{
    double lightness;
    double chroma;
};

Oklch oklchOf(const Linear &light)
{
    const double l = std::cbrt(0.4122214708 * light[0] + 0.5363325363 * light[1] + 0.0514459929 * light[2]);
    const double m = std::cbrt(0.2119034982 * light[0] + 0.6806995451 * light[1] + 0.1073969566 * light[2]);
    const double s = std::cbrt(0.0883024619 * light[0] + 0.2817188376 * light[1] + 0.6299787005 * light[2]);
    const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, b)};
}

Linear lightOf(const Oklch &colour, double degrees)
{
    const double hue = degrees * std::numbers::pi / 180;
    const double a = colour.chroma * std::cos(hue);
    const double b = colour.chroma * std::sin(hue);
    const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// Of that chroma and hue, as bright as wanted; nothing: no screen shows it.
std::optional<Linear> asBright(double wanted, double chroma, double degrees)
{
    double low = 0, high = 1;
    for (int step = 0; step < 40; ++step) { // luminance grows with lightness
        const double middle = (low + high) / 2;
        (luminance(lightOf({middle, chroma}, degrees)) < wanted ? low : high) = middle;
    }
    constexpr double slack = 1e-4;
    const Linear light = lightOf({high, chroma}, degrees);
    const bool isShown = std::ranges::all_of(light, [](double each) { return each >= -slack && each <= 1 + slack; });
    return isShown ? std::optional(light) : std::nullopt;
}

} // namespace

QStringList accents()
{
    QStringList names{QStringLiteral("ink")};
    for (const Hue &hue : hues)
        names.append(hue.name);
    return names;
}

QColor inAccent(const QColor &colour, const QString &accent)
{
    const auto hue = std::ranges::find(hues, accent, &Hue::name);
    if (hue == hues.end())
        return colour;
    const Linear before = lightOf(colour);
    double chroma = oklchOf(before).chroma;
    std::optional<Linear> after;
    while (!(after = asBright(luminance(before), chroma, hue->degrees)) && chroma > 1e-3)
        chroma *= 0.97;
    if (!after)
        return colour;
    const auto encoded = [&](std::size_t channel) { return float(std::clamp(fromLight(std::clamp((*after)[channel], 0.0, 1.0)), 0.0, 1.0)); };
    QColor turned;
    turned.setRgbF(encoded(0), encoded(1), encoded(2), colour.alphaF());
    return turned;
}

double contrastOf(const QColor &one, const QColor &other)
{
    const auto [dark, bright] = std::minmax({luminance(lightOf(one)), luminance(lightOf(other))});
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace porchlight::theme
