// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Treaty } from '../../../model/tables.ts'

export const treaties = [
  {"id":"chn-ago-extradition-2006","kind":"extradition","parties":["CHN","AGO"],"titleEn":"Extradition treaty between China and Angola","titleZh":"中华人民共和国和安哥拉共和国引渡条约","source":"fabao-ago","locator":"opening","note":null},
  {"id":"chn-arg-extradition-2013","kind":"extradition","parties":["CHN","ARG"],"titleEn":"Extradition treaty between China and Argentina","titleZh":"中华人民共和国和阿根廷共和国引渡条约","source":"ecns-263244","locator":"opening","note":null},
  {"id":"chn-aus-extradition-2007","kind":"extradition","parties":["CHN","AUS"],"titleEn":"Extradition treaty between China and Australia","titleZh":"中华人民共和国和澳大利亚引渡条约","source":"aph-aus","locator":"opening","note":null},
  {"id":"chn-bra-extradition-2004","kind":"extradition","parties":["CHN","BRA"],"titleEn":"Extradition treaty between China and Brazil","titleZh":"中华人民共和国和巴西联邦共和国引渡条约","source":"camara-bra-2014","locator":"opening","note":null},
  {"id":"chn-chl-extradition-2015","kind":"extradition","parties":["CHN","CHL"],"titleEn":"Extradition treaty between China and Chile","titleZh":null,"source":"senado-chl","locator":"opening","note":null},
  {"id":"chn-cog-extradition","kind":"extradition","parties":["CHN","COG"],"titleEn":"Extradition treaty between China and the Republic of the Congo","titleZh":null,"source":"sd-2023","locator":"opening","note":"No date of signature was read."},
  {"id":"chn-cyp-extradition-2018","kind":"extradition","parties":["CHN","CYP"],"titleEn":"Extradition treaty between China and Cyprus","titleZh":null,"source":"politis-cyp-2018","locator":"opening","note":null},
  {"id":"chn-ecu-extradition","kind":"extradition","parties":["CHN","ECU"],"titleEn":"Extradition treaty between China and Ecuador","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":"No date of signature was read."},
  {"id":"chn-eth-extradition-2014","kind":"extradition","parties":["CHN","ETH"],"titleEn":"Extradition treaty between China and Ethiopia","titleZh":null,"source":"ecns-263244","locator":"opening","note":null},
  {"id":"chn-grc-extradition-2020","kind":"extradition","parties":["CHN","GRC"],"titleEn":"Extradition treaty between China and Greece","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":null},
  {"id":"chn-hun-extradition","kind":"extradition","parties":["CHN","HUN"],"titleEn":"Extradition treaty between China and Hungary","titleZh":null,"source":"ckhq-srb","locator":"opening","note":"Negotiated; no signature was read of."},
  {"id":"chn-mex-extradition-2008","kind":"extradition","parties":["CHN","MEX"],"titleEn":"Extradition treaty between China and Mexico","titleZh":null,"source":"chinaorg-mex","locator":"opening","note":null},
  {"id":"chn-mus-extradition","kind":"extradition","parties":["CHN","MUS"],"titleEn":"Extradition treaty between China and Mauritius","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":"No date of signature was read."},
  {"id":"chn-nam-extradition-2005","kind":"extradition","parties":["CHN","NAM"],"titleEn":"Extradition treaty between China and Namibia","titleZh":"中华人民共和国和纳米比亚共和国引渡条约","source":"wikisource-nam","locator":"opening","note":null},
  {"id":"chn-npl-extradition","kind":"extradition","parties":["CHN","NPL"],"titleEn":"Extradition treaty between China and Nepal","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":"Only this source names it; no date of signature was read."},
  {"id":"chn-pan-extradition","kind":"extradition","parties":["CHN","PAN"],"titleEn":"Extradition treaty between China and Panama","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":"No date of signature was read."},
  {"id":"chn-per-extradition","kind":"extradition","parties":["CHN","PER"],"titleEn":"Extradition treaty between China and Peru","titleZh":"中华人民共和国和秘鲁共和国引渡条约","source":"infoeach-per","locator":"opening","note":"No date was read in any source."},
  {"id":"chn-sen-extradition","kind":"extradition","parties":["CHN","SEN"],"titleEn":"Extradition treaty between China and Senegal","titleZh":null,"source":"sd-2023","locator":"paragraphs on regions","note":"No date of signature was read."},
  {"id":"chn-srb-extradition-2024","kind":"extradition","parties":["CHN","SRB"],"titleEn":"Extradition treaty between China and Serbia","titleZh":null,"source":"reuters-srb","locator":"opening","note":null},
  {"id":"chn-ury-extradition-2019","kind":"extradition","parties":["CHN","URY"],"titleEn":"Extradition treaty between China and Uruguay","titleZh":null,"source":"ladiaria-ury","locator":"opening","note":null},
  {"id":"chn-zaf-extradition","kind":"extradition","parties":["CHN","ZAF"],"titleEn":"Extradition treaty between China and South Africa","titleZh":null,"source":"dmaverick-2020","locator":"opening","note":"Hong Kong has a separate agreement with South Africa."},
  {"id":"chn-zwe-extradition-2018","kind":"extradition","parties":["CHN","ZWE"],"titleEn":"Extradition treaty between China and Zimbabwe","titleZh":null,"source":"pindula-zwe","locator":"opening","note":null},
] as unknown as readonly Treaty[]
