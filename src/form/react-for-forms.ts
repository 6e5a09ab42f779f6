import { createContext, createElement, Fragment } from 'preact';
import {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';

/**
 * What react-hook-form takes from React, as its default export. Its form control is used here without its hooks, so the
 * whole of `preact/compat`, which changes how every element of the page treats its events, is not needed for it.
 */
export default {
  createContext,
  createElement,
  Fragment,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
};
